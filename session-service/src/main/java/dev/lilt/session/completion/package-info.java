/** The end of a session: its row is marked, and stays its own outbox until Kafka has the completion. */
@NullMarked
package dev.lilt.session.completion;

import org.jspecify.annotations.NullMarked;
