/** Rows that Kafka is to have, each for itself: one that can't be sent never holds up the others. */
@NullMarked
package dev.lilt.session.outbox;

import org.jspecify.annotations.NullMarked;
