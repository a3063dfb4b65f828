package dev.lilt.session.timeline;

import dev.lilt.support.wire.WireName;

/** A pattern of vibration. */
public enum Haptic implements WireName {
    /** Nothing to feel. */
    NONE,
    /** One short pulse: a repetition, a second of a countdown, a question. */
    SHORT,
    /** Two short pulses: something changes, such as a hold, a side, the exercise. */
    DOUBLE,
    /** One long pulse: breathe out, let go, rest; or the session was stopped. */
    LONG,
    /** Pulses that grow: breathe in, or the session is done. */
    RISING;

    /** Made once: each cue of each timeline asks for it. */
    private final String wire = WireName.super.wire();

    @Override
    public String wire() {
        return wire;
    }
}
