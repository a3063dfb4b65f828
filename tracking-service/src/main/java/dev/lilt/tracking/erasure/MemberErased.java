package dev.lilt.tracking.erasure;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Session-service's event {@code lilt.member-erased.v1}.
 *
 * @param erasedAt what she started up to then is to be forgotten
 */
record MemberErased(String memberId, Instant erasedAt) {
    /** What PostgreSQL takes: it would be asked for ever with anything else. */
    private static final Pattern MEMBER_ID = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");

    /** @throws IllegalArgumentException if it names nobody */
    MemberErased {
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(erasedAt, "erasedAt");
        if (!MEMBER_ID.matcher(memberId).matches()) {
            throw new IllegalArgumentException("memberId is none");
        }
    }

    @Override
    public String toString() {
        return "MemberErased";
    }
}
