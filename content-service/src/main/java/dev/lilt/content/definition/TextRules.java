package dev.lilt.content.definition;

import java.util.Optional;

/** The characters that a text may hold. */
public final class TextRules {

    private TextRules() {}

    /** @throws InvalidDefinition if the text of a field holds anything else */
    public static void require(String field, String text) {
        problemOf(text).ifPresent(problem -> {
            throw new InvalidDefinition(field, problem);
        });
    }

    /**
     * Returns what is wrong with a text, if anything. Control characters would end a line of an event stream early or
     * ring a terminal's bell, bidirectional overrides make a cue read as something else, and half a surrogate pair is
     * no character at all; PostgreSQL refuses the last and NUL too.
     */
    static Optional<String> problemOf(String text) {
        if (text.isBlank()) {
            return Optional.of("must not be blank");
        }
        return text.codePoints().anyMatch(TextRules::unreadable)
                ? Optional.of("must hold no control characters and no line breaks")
                : Optional.empty();
    }

    private static boolean unreadable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> overridesDirection(codePoint);
        };
    }

    private static boolean overridesDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
