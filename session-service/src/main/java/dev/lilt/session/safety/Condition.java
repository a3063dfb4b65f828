package dev.lilt.session.safety;

import dev.lilt.support.wire.WireName;
import java.util.Optional;

/** A condition that a clinician has to clear before a first session. Source: shared content, reviewed 2026-11-01. */
public enum Condition implements WireName {
    HIGH_BLOOD_PRESSURE,
    HEART_DISEASE,
    LUNG_DISEASE,
    VAGINAL_BLEEDING,
    EARLY_CONTRACTIONS,
    PLACENTA_PROBLEMS,
    ACTIVITY_RESTRICTION;

    /** Returns the symptom whose guidance a yes to this condition gets; empty where it is no emergency. */
    public Optional<Symptom> symptom() {
        return switch (this) {
            case VAGINAL_BLEEDING -> Optional.of(Symptom.BLEEDING);
            case EARLY_CONTRACTIONS -> Optional.of(Symptom.TIGHTENINGS);
            case HIGH_BLOOD_PRESSURE, HEART_DISEASE, LUNG_DISEASE, PLACENTA_PROBLEMS, ACTIVITY_RESTRICTION ->
                Optional.empty();
        };
    }
}
