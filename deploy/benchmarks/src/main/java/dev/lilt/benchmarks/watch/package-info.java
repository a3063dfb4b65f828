/** The watch: it takes cues ahead of time, and fires each by its idea of the server's clock. */
@NullMarked
package dev.lilt.benchmarks.watch;

import org.jspecify.annotations.NullMarked;
