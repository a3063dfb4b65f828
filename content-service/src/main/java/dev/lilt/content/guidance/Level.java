package dev.lilt.content.guidance;

import dev.lilt.support.wire.WireName;

/** The urgency of getting help, the most urgent first. */
public enum Level implements WireName {
    /** Urgent care, by the emergency number. */
    URGENT,
    /** The maternity unit, at once. */
    NOW,
    /** The midwife or doctor, today. */
    SOON,
    /** A rest first; help if it stays or comes back. */
    REST
}
