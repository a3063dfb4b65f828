/** How fast completions get into the ledger, and weeks out of it. */
@NullMarked
package dev.lilt.benchmarks.totals;

import org.jspecify.annotations.NullMarked;
