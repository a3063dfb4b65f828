/** The rate of completions into the ledger, and of weeks out of it. */
@NullMarked
package dev.lilt.benchmarks.totals;

import org.jspecify.annotations.NullMarked;
