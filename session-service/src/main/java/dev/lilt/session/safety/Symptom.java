package dev.lilt.session.safety;

import java.util.Locale;

/** A reason to stop at once. Source: shared content, reviewed 2026-11-01. */
public enum Symptom {
    SHARP_PAIN(Urgency.SOON),
    DIZZINESS(Urgency.SOON),
    CHEST_PAIN(Urgency.URGENT),
    BLEEDING(Urgency.SOON),
    FLUID_LOSS(Urgency.SOON),
    OTHER(Urgency.SOON);

    private final Urgency urgency;

    Symptom(Urgency urgency) {
        this.urgency = urgency;
    }

    /** Urgent where the symptom is also a warning sign that calls for care now. */
    public Urgency urgency() {
        return urgency;
    }

    /** The name in JSON, and the id of its guidance. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Symptom fromWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
