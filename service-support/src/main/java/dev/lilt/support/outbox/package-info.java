/** Outboxes: rows that Kafka is to have, sent at least once; one that can't be sent never holds up the others. */
@NullMarked
package dev.lilt.support.outbox;

import org.jspecify.annotations.NullMarked;
