/**
 * Replicas: what a command costs with two, four and eight of them, and what one of them costs that has nothing to do.
 */
@NullMarked
package dev.lilt.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
