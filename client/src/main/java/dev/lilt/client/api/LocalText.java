package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text by BCP 47 tag; {@code en} is always there. */
public record LocalText(Map<String, String> byTag) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText {
        byTag = Map.copyOf(byTag);
    }

    /** The text in {@code locale}, in its language, or in English; {@code other} where there is none at all. */
    public String in(String locale, String other) {
        String language = locale.split("-", 2)[0];
        String english = byTag.getOrDefault("en", other);
        return byTag.getOrDefault(locale, byTag.getOrDefault(language, english));
    }

    /** The same for a text that may be missing. */
    public static String in(@Nullable LocalText text, String locale, String other) {
        return text == null ? other : text.in(locale, other);
    }
}
