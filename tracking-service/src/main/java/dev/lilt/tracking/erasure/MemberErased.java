package dev.lilt.tracking.erasure;

import java.time.Instant;

/**
 * Session-service's event {@code lilt.member-erased.v1}.
 *
 * @param erasedAt what the member started up to then is to be forgotten
 */
record MemberErased(String memberId, Instant erasedAt) {
    @Override
    public String toString() {
        return "MemberErased";
    }
}
