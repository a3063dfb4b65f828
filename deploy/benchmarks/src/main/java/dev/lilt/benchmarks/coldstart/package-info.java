/** Measures how fast session-service starts, and how fast it makes its first sessions. */
@NullMarked
package dev.lilt.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
