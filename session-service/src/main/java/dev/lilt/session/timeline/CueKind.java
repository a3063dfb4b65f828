package dev.lilt.session.timeline;

import dev.lilt.support.wire.WireName;

/** The kinds of cue: what each tells the member to do, and how a watch should buzz for it. */
public enum CueKind implements WireName {
    /** A gate: the member is waited for, until they are in position. */
    READY(Haptic.DOUBLE),
    /** Get into position. */
    PREPARE(Haptic.DOUBLE),
    /** A repetition begins. */
    REP(Haptic.SHORT),
    BREATHE_IN(Haptic.RISING),
    BREATHE_OUT(Haptic.LONG),
    /** Keep still, or keep going, breathing all the while. */
    HOLD(Haptic.DOUBLE),
    /** One of the last three seconds of a hold or a rest. */
    COUNT(Haptic.SHORT),
    /** Let go of a hold. */
    RELEASE(Haptic.LONG),
    SWITCH_SIDE(Haptic.DOUBLE),
    REST(Haptic.LONG),
    /** A way to be more comfortable. */
    TIP(Haptic.NONE),
    /** The talk test, a skin check. */
    CHECK(Haptic.SHORT),
    /** One exercise is over. */
    DONE(Haptic.DOUBLE),
    /** The session is over. */
    END(Haptic.RISING);

    /** Made once: each cue of each timeline asks for it. */
    private final String wire = WireName.super.wire();

    private final Haptic haptic;

    CueKind(Haptic haptic) {
        this.haptic = haptic;
    }

    @Override
    public String wire() {
        return wire;
    }

    Haptic haptic() {
        return haptic;
    }
}
