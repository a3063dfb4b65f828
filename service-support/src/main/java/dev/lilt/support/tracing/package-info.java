/** Traces: their context beside a row that waits for Kafka, and what of a request stays out of them. */
@NullMarked
package dev.lilt.support.tracing;

import org.jspecify.annotations.NullMarked;
