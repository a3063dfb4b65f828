/** How fast Lilt is: the front door of the benchmarks. */
@NullMarked
package dev.lilt.benchmarks;

import org.jspecify.annotations.NullMarked;
