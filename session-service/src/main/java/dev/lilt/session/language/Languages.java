package dev.lilt.session.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that Lilt ships, and the choice between them by RFC 4647 lookup. */
public final class Languages {
    /** The languages in which every text of this service exists. */
    public static final List<Locale> SHIPPED = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final List<String> TAGS =
            SHIPPED.stream().map(Locale::toLanguageTag).toList();

    private Languages() {}

    /** Returns the shipped language of a locale ({@code es} of {@code es-MX}), or else English. */
    public static Locale shipped(Locale locale) {
        return match(new LanguageRange(locale.toLanguageTag())).orElse(Locale.ENGLISH);
    }

    /**
     * Returns the locale that an {@code Accept-Language} header prefers among those whose language is shipped, or else
     * English.
     */
    public static Locale accepted(@Nullable String header) {
        return ranges(header).stream()
                .filter(range -> match(range).isPresent())
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** A header that breaks the rules says nothing; it is no reason to refuse a request. */
    private static List<LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Optional<Locale> match(LanguageRange range) {
        return range.getWeight() == 0
                ? Optional.empty()
                : Optional.ofNullable(Locale.lookupTag(List.of(range), TAGS)).map(Locale::forLanguageTag);
    }
}
