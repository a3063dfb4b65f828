package dev.lilt.tracking.activity;

import dev.lilt.support.wire.WireName;

/** Why a record of a session isn't counted. Few and fixed, so that they can be counted by class. */
public enum RejectionReason implements WireName {
    /** The value isn't JSON, or not an object. */
    NOT_JSON,
    /** The record says that it is another kind of event. */
    OTHER_EVENT,
    /** A field that a session can't do without isn't there. */
    MISSING_FIELD,
    /** A field holds something else than what belongs there. */
    BAD_VALUE,
    /** The tz database has no such zone. */
    UNKNOWN_ZONE,
    /** The record's key isn't the member that its value names. */
    KEY_MISMATCH,
    /** An interval, or the session, ends before it begins. */
    REVERSED,
    /** An interval begins before the one before it has ended. */
    OVERLAPPING,
    /** An interval lies outside the session. */
    OUTSIDE_SESSION,
    /** A session or an interval longer than any can be. */
    TOO_LONG,
    /** From before there were sessions; the record's timestamp counts too. */
    TOO_OLD,
    /** From further ahead than clocks differ; the record's timestamp counts too. */
    IN_THE_FUTURE,
    /** The ledger has this session, and it says something else. */
    CONTRADICTS_LEDGER,
    /** It looks right, and the ledger can't take it all the same. Nobody has foreseen why. */
    REFUSED_BY_LEDGER
}
