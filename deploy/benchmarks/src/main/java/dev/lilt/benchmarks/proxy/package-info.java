/** A bad network: a TCP proxy that delays, stalls and cuts. */
@NullMarked
package dev.lilt.benchmarks.proxy;

import org.jspecify.annotations.NullMarked;
