/** The benchmarks' commands. */
@NullMarked
package dev.lilt.benchmarks;

import org.jspecify.annotations.NullMarked;
