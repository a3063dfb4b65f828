package dev.lilt.client.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The last event of a session's stream.
 *
 * @param activeMs how long the member was moving, in milliseconds of session time, pauses excluded
 */
public record ReceivedEnd(ReceivedStatus status, @Nullable Long activeMs) {
    public ReceivedEnd {
        // A newer service may end sessions in a way that this client doesn't know. It is over all the same.
        status = status.isFinal() ? status : ReceivedStatus.EXPIRED;
    }

    public Duration active() {
        return Duration.ofMillis(activeMs == null ? 0 : activeMs);
    }
}
