package dev.lilt.client.api;

import java.util.Locale;

/** What makes a member stop at once. */
public enum Symptom {
    SHARP_PAIN,
    DIZZINESS,
    CHEST_PAIN,
    BLEEDING,
    FLUID_LOSS,
    /** Anything else that worries her. */
    OTHER;

    /** The id on the wire. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A word or two for a line of keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
