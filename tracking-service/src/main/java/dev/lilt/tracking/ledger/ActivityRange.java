package dev.lilt.tracking.ledger;

import java.time.LocalDate;

/**
 * A page of a member's ledger, before it is read.
 *
 * @param from the first day that sessions began on, in their recorded zones
 * @param to the last, inclusive
 * @param after the place before the page
 * @param limit how many sessions at most
 */
record ActivityRange(String memberId, LocalDate from, LocalDate to, Cursor after, int limit) {
    ActivityRange startingAfter(Cursor place) {
        return new ActivityRange(memberId, from, to, place, limit);
    }

    /** Returns what a cursor is for. */
    String scope() {
        return memberId + '\n' + from + '\n' + to;
    }
}
