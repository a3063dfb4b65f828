package dev.lilt.client.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The last event of a session's stream.
 *
 * @param activeMs how long the member was moving, in milliseconds of session time, pauses excluded
 */
public record ReceivedEnd(ReceivedStatus status, @Nullable Long activeMs) {
    public Duration active() {
        return Duration.ofMillis(activeMs == null ? 0 : activeMs);
    }
}
