/** Thousands of followers in one process: raw sockets, a few selectors, what came and when. */
@NullMarked
package dev.lilt.benchmarks.load;

import org.jspecify.annotations.NullMarked;
