package dev.lilt.session.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document of guidance: warning signs, stop symptoms, clearance conditions. */
public record GuidanceDocument(String id, Texts title, List<Item> items) {
    public GuidanceDocument {
        items = List.copyOf(items);
    }

    /**
     * One thing to know, with a stable id.
     *
     * @param say what is spoken after a stop with this symptom; null where it is none
     */
    public record Item(
            String id, Texts title, Texts text, @Nullable Texts say) {}
}
