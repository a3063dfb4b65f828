/** The client as a process of its own, and the lines of JSON by which the harness tells it what to do. */
@NullMarked
package dev.lilt.benchmarks.client;

import org.jspecify.annotations.NullMarked;
