/** The benchmark of live streams: its command, its scenarios, and the order in which each server goes through them. */
@NullMarked
package dev.lilt.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
