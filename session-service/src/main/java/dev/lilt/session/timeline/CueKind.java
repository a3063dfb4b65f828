package dev.lilt.session.timeline;

import java.util.Arrays;

/** The kinds of cue: what each tells the member to do, and how a watch should buzz for it. */
public enum CueKind {
    /** A gate: the member is waited for, until they are in position. */
    READY("ready", Haptic.DOUBLE),
    /** Get into position. */
    PREPARE("prepare", Haptic.DOUBLE),
    /** A repetition begins. */
    REP("rep", Haptic.SHORT),
    BREATHE_IN("breathe-in", Haptic.RISING),
    BREATHE_OUT("breathe-out", Haptic.LONG),
    /** Keep still, or keep going, breathing all the while. */
    HOLD("hold", Haptic.DOUBLE),
    /** One of the last three seconds of a hold or a rest. */
    COUNT("count", Haptic.SHORT),
    /** Let go of a hold. */
    RELEASE("release", Haptic.LONG),
    SWITCH_SIDE("switch-side", Haptic.DOUBLE),
    REST("rest", Haptic.LONG),
    /** A way to be more comfortable. */
    TIP("tip", Haptic.NONE),
    /** The talk test, a skin check. */
    CHECK("check", Haptic.SHORT),
    /** One exercise is over. */
    DONE("done", Haptic.DOUBLE),
    /** The session is over. */
    END("end", Haptic.RISING);

    private final String wire;
    private final Haptic haptic;

    CueKind(String wire, Haptic haptic) {
        this.wire = wire;
        this.haptic = haptic;
    }

    /** The name in JSON. */
    public String wire() {
        return wire;
    }

    static CueKind fromWire(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such kind of cue"));
    }

    Haptic haptic() {
        return haptic;
    }
}
