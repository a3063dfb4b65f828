/** The reading of Kafka topics: checks of each record, retries of what can pass, and the health of each consumer. */
@NullMarked
package dev.lilt.tracking.consumer;

import org.jspecify.annotations.NullMarked;
