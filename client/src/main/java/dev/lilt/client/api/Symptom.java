package dev.lilt.client.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A symptom that makes a member stop at once. */
public enum Symptom {
    SHARP_PAIN('1'),
    DIZZINESS('2'),
    CHEST_PAIN('3'),
    BLEEDING('4'),
    FLUID_LOSS('5'),
    /** Anything else that worries the member. */
    OTHER('6');

    private final char key;

    Symptom(char key) {
        this.key = key;
    }

    /** The one on this key, if any. */
    public static Optional<Symptom> onKey(int pressed) {
        return Arrays.stream(values()).filter(symptom -> symptom.key == pressed).findFirst();
    }

    /** Returns what to press for it. */
    public char key() {
        return key;
    }

    /** The id on the wire. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A word or two for a line of keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
