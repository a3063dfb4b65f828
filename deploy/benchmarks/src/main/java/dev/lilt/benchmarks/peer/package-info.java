/** The other servers: what they play, and the ones that run on this class path. */
@NullMarked
package dev.lilt.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
