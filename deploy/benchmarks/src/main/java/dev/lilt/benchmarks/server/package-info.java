/** The servers that are measured, and what their processes cost by the operating system and the JVM. */
@NullMarked
package dev.lilt.benchmarks.server;

import org.jspecify.annotations.NullMarked;
