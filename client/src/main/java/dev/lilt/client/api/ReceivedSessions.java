package dev.lilt.client.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a member's sessions; {@code next} asks for those after them, if there are more. */
public record ReceivedSessions(
        List<ReceivedState> items, @Nullable String next) {
    public ReceivedSessions {
        items = List.copyOf(items);
    }
}
