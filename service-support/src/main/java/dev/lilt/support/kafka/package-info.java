/** Code for Kafka that several services need: which faults of a send are the record's own. */
@NullMarked
package dev.lilt.support.kafka;

import org.jspecify.annotations.NullMarked;
