package dev.lilt.support.identity;

import org.jspecify.annotations.Nullable;

/**
 * The rule for member ids, the {@code sub} of a token: 1 to 255 characters (as OpenID Connect allows), not blank, no
 * control characters, no unpaired surrogates. Every door checks it, so that no id is taken at one and refused at the
 * next.
 */
public final class MemberId {
    /** The longest id in characters, that is UTF-16 code units. */
    public static final int MAX_LENGTH = 255;

    private MemberId() {}

    /** Returns whether this text can be the id of a member. */
    public static boolean isValid(@Nullable String id) {
        return id != null
                && !id.isBlank()
                && id.length() <= MAX_LENGTH
                && id.codePoints().noneMatch(MemberId::isForbidden);
    }

    /** PostgreSQL stores neither NUL nor halves of surrogate pairs, and other controls break keys and lines. */
    private static boolean isForbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
