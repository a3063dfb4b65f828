package dev.lilt.session.safety;

import dev.lilt.support.wire.WireName;

/** The level of a symptom, most urgent first; also the id of the guidance document that says what to do. */
public enum Urgency implements WireName {
    /** Care at once: the emergency number. */
    URGENT(Call.EMERGENCY),
    /** The maternity unit, at once. */
    NOW(Call.MATERNITY_UNIT),
    /** The midwife or doctor, the same day. */
    SOON(Call.CLINICIAN),
    /** Rest until it has passed. */
    REST(Call.NONE);

    private final Call call;

    Urgency(Call call) {
        this.call = call;
    }

    /** Returns the one to call. */
    public Call call() {
        return call;
    }

    /** Returns whether, after a stop of this level, only a clinician's word allows another session. */
    public boolean needsClinician() {
        return compareTo(NOW) <= 0;
    }

    /** The one to call at a level. */
    public enum Call implements WireName {
        EMERGENCY,
        MATERNITY_UNIT,
        CLINICIAN,
        NONE;
    }
}
