package dev.lilt.content.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an item comes from and when it was last checked, so that a clinician can check it again.
 *
 * @param source the publication or guideline, in at most 200 characters
 * @param reviewedOn the day of the last check
 */
public record Provenance(String source, LocalDate reviewedOn) {
    static final int LONGEST_SOURCE = 200;
    /** From 1900 to 2999. */
    private static final Pattern DAY = Pattern.compile("(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private static final String NO_DAY = "must be a day such as 2026-11-01";

    public Provenance {
        TextRules.problemOf(source)
                .or(() -> TextRules.problemOfLength(source, LONGEST_SOURCE))
                .ifPresent(problem -> {
                    throw new InvalidDefinition("source", problem);
                });
    }

    /** Reads the {@code source} and {@code reviewedOn} of an item. */
    public static @Nullable Provenance from(DefinitionReader item) {
        String source = item.string("source", LONGEST_SOURCE);
        LocalDate reviewedOn = day(item, "reviewedOn");
        return item.isSound() ? new Provenance(source, reviewedOn) : null;
    }

    private static @Nullable LocalDate day(DefinitionReader item, String name) {
        String value = item.string(name);
        if (value == null) {
            return null;
        }
        try {
            if (DAY.matcher(value).matches()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException thereIsNone) {
            item.note(name, NO_DAY);
            return null;
        }
        item.note(name, NO_DAY);
        return null;
    }
}
