package dev.lilt.session.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One text in several languages.
 *
 * @param byTag the text by BCP 47 tag; {@code en} is always there
 */
public record Texts(Map<String, String> byTag) {
    public Texts {
        byTag = Map.copyOf(byTag);
        if (!byTag.containsKey("en")) {
            throw new IllegalArgumentException("a text needs its English form");
        }
    }

    /** The text for this locale by RFC 4647 lookup ({@code de-AT}, then {@code de}), or else in English. */
    public String in(Locale locale) {
        String tag = Locale.lookupTag(List.of(new Locale.LanguageRange(locale.toLanguageTag())), byTag.keySet());
        return Objects.requireNonNull(byTag.get(tag == null ? "en" : tag));
    }
}
