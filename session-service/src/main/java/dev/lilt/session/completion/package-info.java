/** What happens when a session is over: its row is marked, and stays its own outbox until Kafka has the completion. */
@NullMarked
package dev.lilt.session.completion;

import org.jspecify.annotations.NullMarked;
