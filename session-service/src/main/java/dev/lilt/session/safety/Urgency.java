package dev.lilt.session.safety;

import java.util.Locale;

/** The level of a symptom, most urgent first; also the id of the guidance document that says what to do. */
public enum Urgency {
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

    /** Returns the name in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
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
    public enum Call {
        EMERGENCY,
        MATERNITY_UNIT,
        CLINICIAN,
        NONE;

        /** Returns the name in JSON. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
