package dev.lilt.content.definition;

import dev.lilt.support.problem.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text that a member reads or hears, in one or more languages.
 *
 * @param byTag the text by BCP 47 language tag in its canonical form; {@code en} is always there
 */
public record LocalizedText(Map<String, String> byTag) {
    /** The text for somebody who wrote something else for a tag. */
    public static final String NOT_A_TAG = "is not a BCP 47 language tag such as en or de-AT";

    private static final String ALWAYS_THERE = "en";
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** Sorted by tag, so that a definition has one form and a version one sequence of bytes. */
    public LocalizedText {
        InvalidDefinition.throwIfAny(errors(byTag));
        byTag = Collections.unmodifiableMap(new TreeMap<>(byTag));
    }

    /** The text for a tag, in English where it has no translation. */
    public String in(String tag) {
        return Objects.requireNonNull(byTag.getOrDefault(tag, byTag.get(ALWAYS_THERE)));
    }

    private static List<FieldError> errors(Map<String, String> byTag) {
        List<FieldError> errors = new ArrayList<>();
        if (!byTag.containsKey(ALWAYS_THERE)) {
            errors.add(new FieldError(ALWAYS_THERE, "must be given: every text is there in English"));
        }
        byTag.forEach((tag, text) -> {
            if (!isLanguageTag(tag)) {
                errors.add(new FieldError(tag, NOT_A_TAG));
            }
            TextRules.problemOf(text).ifPresent(problem -> errors.add(new FieldError(tag, problem)));
        });
        return errors;
    }

    private static boolean isLanguageTag(String tag) {
        return TAG.matcher(tag).matches()
                && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
    }
}
