/**
 * Lilt as it is measured: session-service as built, with real Kafka, PostgreSQL and tokens, and thousands of running
 * sessions in it.
 */
@NullMarked
package dev.lilt.benchmarks.lilt;

import org.jspecify.annotations.NullMarked;
