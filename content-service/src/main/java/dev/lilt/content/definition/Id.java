package dev.lilt.content.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stable name of a definition or of a part of one: lower-case words with hyphens.
 *
 * @param value at most 64 characters
 */
public record Id(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    /** The text for somebody who wrote something else. */
    public static final String REQUIREMENT =
            "must be lower-case words joined by hyphens, at most " + LONGEST + " characters";

    public Id {
        if (!isId(value)) {
            throw new InvalidDefinition("", REQUIREMENT);
        }
    }

    /** Returns whether {@code value} could be an id at all. */
    public static boolean isId(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    /**
     * Checks that the parts of a list have different names.
     *
     * @throws InvalidDefinition naming the {@code id} of the first part that has the name of an earlier one
     */
    public static void requireDifferent(String list, List<Id> ids) {
        Set<Id> seen = new HashSet<>();
        for (int index = 0; index < ids.size(); index++) {
            if (!seen.add(ids.get(index))) {
                throw new InvalidDefinition(list + "[" + index + "].id", "must not be there twice");
            }
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
