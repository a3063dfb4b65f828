package dev.lilt.content.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that a member reads or hears, in one or more languages.
 *
 * @param byTag the text by BCP 47 language tag in its canonical form; {@code en} is always there
 */
public record LocalizedText(Map<String, String> byTag) {
    /** In how many languages a text may be. */
    public static final int MOST_LANGUAGES = 20;

    private static final String ALWAYS_THERE = "en";
    private static final int LONGEST_TAG = 35;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** Sorted by tag, so that a definition has one form and a version one sequence of bytes. */
    public LocalizedText {
        InvalidDefinition.throwIfAny(findings(byTag));
        byTag = Collections.unmodifiableMap(new TreeMap<>(byTag));
    }

    /** A text in English only. */
    public static LocalizedText english(String text) {
        return new LocalizedText(Map.of(ALWAYS_THERE, text));
    }

    /** The text for a tag, in English where it has no translation. */
    public String in(String tag) {
        String text = byTag.get(tag);
        return text == null ? byTag.get(ALWAYS_THERE) : text;
    }

    /** Reads a text of that size; every field of the object is a language tag. */
    public static @Nullable LocalizedText from(DefinitionReader fields, String name, TextLimit size) {
        return fields.object(name, text -> from(text, size));
    }

    /** Reads an object that is itself a text of that size. */
    public static @Nullable LocalizedText from(DefinitionReader fields, TextLimit size) {
        Map<String, String> byTag = new LinkedHashMap<>();
        for (String tag : fields.names()) {
            String text = fields.string(tag);
            if (text != null) {
                byTag.put(tag, text);
            }
        }
        LocalizedText text = fields.isSound() ? fields.noting("", () -> new LocalizedText(byTag)) : null;
        if (text != null) {
            size.findings(text).forEach(fields::note);
        }
        return fields.build(() -> text);
    }

    private static List<Finding> findings(Map<String, String> byTag) {
        List<Finding> findings = new ArrayList<>();
        if (!byTag.containsKey(ALWAYS_THERE)) {
            findings.add(new Finding(ALWAYS_THERE, "must be given: every text is there in English"));
        }
        if (byTag.size() > MOST_LANGUAGES) {
            findings.add(
                    new Finding("", "must be in at most " + MOST_LANGUAGES + " languages, but is in " + byTag.size()));
        }
        byTag.forEach((tag, text) -> {
            if (!isLanguageTag(tag)) {
                findings.add(new Finding(tag, "is not a BCP 47 language tag such as en or de-AT"));
            }
            TextRules.problemOf(text).ifPresent(problem -> findings.add(new Finding(tag, problem)));
        });
        return findings;
    }

    private static boolean isLanguageTag(String tag) {
        return tag.length() <= LONGEST_TAG
                && TAG.matcher(tag).matches()
                && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
    }
}
