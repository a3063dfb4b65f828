/** How fast session-service starts, and how it fares with the first sessions that it makes. */
@NullMarked
package dev.lilt.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
