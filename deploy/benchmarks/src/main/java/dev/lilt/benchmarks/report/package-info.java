/** The results of a run: a file of figures, and the tables of {@code docs/performance.md} that are made from it. */
@NullMarked
package dev.lilt.benchmarks.report;

import org.jspecify.annotations.NullMarked;
