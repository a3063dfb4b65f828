/**
 * One clock for everything: what a server calls {@code dueAt} and what a client measures, on the same monotonic scale.
 */
@NullMarked
package dev.lilt.benchmarks.clock;

import org.jspecify.annotations.NullMarked;
