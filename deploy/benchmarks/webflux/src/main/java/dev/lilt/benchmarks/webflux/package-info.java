/** Spring WebFlux as a peer. */
@NullMarked
package dev.lilt.benchmarks.webflux;

import org.jspecify.annotations.NullMarked;
