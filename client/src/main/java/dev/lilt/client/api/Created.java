package dev.lilt.client.api;

import java.util.List;

/** A new session and what was changed to make it fit. */
public record Created(State state, List<Adjustment> adjustments) {
    /** One exercise that was left out or altered, and why, for the member to read. */
    public record Adjustment(String exercise, String reason) {}

    public Created {
        adjustments = List.copyOf(adjustments);
    }
}
