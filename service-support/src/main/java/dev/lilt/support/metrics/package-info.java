/**
 * Metrics that every service has: whether it is ready, whether it runs with an AOT cache, and how long requests take;
 * and counters of one metric by a tag, and gauges of an outbox.
 */
@NullMarked
package dev.lilt.support.metrics;

import org.jspecify.annotations.NullMarked;
