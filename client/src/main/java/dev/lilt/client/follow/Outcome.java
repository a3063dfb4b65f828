package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedStatus;
import java.time.Duration;
import java.util.Optional;

/** The way in which following a session ended. */
public sealed interface Outcome {
    /**
     * The session is over.
     *
     * @param active time in motion, pauses excluded, in session time; empty when the end was not heard live
     */
    record Ended(ReceivedStatus status, Optional<Duration> active) implements Outcome {}

    /**
     * The member left; the session goes on, and pauses itself when nobody follows it for a minute.
     *
     * @param stopUnsent whether the member had stopped it, and the service has not heard of that
     */
    record Left(String session, boolean stopUnsent) implements Outcome {}
}
