/** Kafka: reading a topic without a group, sending CloudEvents, and the faults that are a record's own. */
@NullMarked
package dev.lilt.support.kafka;

import org.jspecify.annotations.NullMarked;
