/** Processes that are measured: what they cost, from the operating system and the JVM themselves. */
@NullMarked
package dev.lilt.benchmarks.process;

import org.jspecify.annotations.NullMarked;
