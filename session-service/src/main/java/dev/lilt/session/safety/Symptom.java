package dev.lilt.session.safety;

import dev.lilt.support.wire.WireName;
import java.util.Comparator;

/**
 * A reason to stop at once, or a warning sign that calls for help. The levels are those of the shipped content,
 * reviewed 2026-11-26; {@code now} and the order inside a level are ours. New ones go to the end: stored commands name
 * them in this order.
 */
public enum Symptom implements WireName {
    SHARP_PAIN(Urgency.REST),
    DIZZINESS(Urgency.REST),
    CHEST_PAIN(Urgency.URGENT),
    BLEEDING(Urgency.NOW),
    FLUID_LOSS(Urgency.NOW),
    OTHER(Urgency.REST),
    SUDDEN_BREATHLESSNESS(Urgency.URGENT),
    LOSS_OF_FEELING(Urgency.URGENT),
    BLADDER_BOWEL_CONTROL(Urgency.URGENT),
    FEVER(Urgency.URGENT),
    TIGHTENINGS(Urgency.NOW),
    BURNING_URINE(Urgency.SOON),
    RIB_PAIN(Urgency.SOON);

    /** The order in which symptoms are told: of several, the first decides. */
    public static final Comparator<Symptom> WORST_FIRST =
            Comparator.comparing(Symptom::urgency).thenComparing(Comparator.naturalOrder());

    private final Urgency urgency;

    Symptom(Urgency urgency) {
        this.urgency = urgency;
    }

    public Urgency urgency() {
        return urgency;
    }
}
