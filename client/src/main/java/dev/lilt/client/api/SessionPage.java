package dev.lilt.client.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a member's sessions; {@code next} asks for those after them, if there are more. */
public record SessionPage(List<State> items, @Nullable String next) {
    public SessionPage {
        items = List.copyOf(items);
    }
}
