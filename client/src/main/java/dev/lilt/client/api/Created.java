package dev.lilt.client.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new session, what was changed to make it fit, and what the member should know before it begins. */
public record Created(ReceivedState state, List<Adjustment> adjustments, List<Comfort> comfort, List<String> notices) {
    /** One exercise that was left out or altered, and why, for the member to read. */
    public record Adjustment(String exercise, String reason) {}

    /**
     * One thing that bothers the member, in their words, and what the service made of it.
     *
     * @param understood what bothers, as the exercises name it; absent if it was not understood
     * @param exercises the ids of those that are altered for it
     */
    public record Comfort(String said, @Nullable String understood, List<String> exercises) {
        public Comfort {
            exercises = exercises == null ? List.of() : List.copyOf(exercises);
        }
    }

    public Created {
        adjustments = List.copyOf(adjustments);
        comfort = List.copyOf(comfort);
        notices = List.copyOf(notices);
    }
}
