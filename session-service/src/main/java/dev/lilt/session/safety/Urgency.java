package dev.lilt.session.safety;

import java.util.Locale;

/** The urgency of getting help, the faster first; also the id of the guidance document that says how. */
public enum Urgency {
    /** Care now. */
    URGENT,
    /** Contact the maternity unit, midwife or doctor soon. */
    SOON;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
