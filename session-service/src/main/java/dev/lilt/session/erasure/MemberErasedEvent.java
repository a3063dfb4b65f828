package dev.lilt.session.erasure;

import dev.lilt.support.time.WireInstant;

/**
 * The event {@code lilt.member-erased.v1}, as contracts/lilt.member-erased.v1/schema.json has it.
 *
 * @param erasedAt sessions that the member started up to then are to be forgotten; later ones are new
 */
record MemberErasedEvent(String memberId, String erasedAt) {
    static MemberErasedEvent of(ErasureRow row) {
        return new MemberErasedEvent(row.member, WireInstant.of(row.erasedAt));
    }

    @Override
    public String toString() {
        return "MemberErasedEvent";
    }
}
