/**
 * Sessions made and started: the highest rate that Lilt and the floor hold, what one costs, and what an overload does.
 */
@NullMarked
package dev.lilt.benchmarks.make;

import org.jspecify.annotations.NullMarked;
