package dev.lilt.session.safety;

/** A condition that a clinician has to clear before a first session. Source: shared content, reviewed 2026-11-01. */
public enum Condition {
    HIGH_BLOOD_PRESSURE,
    HEART_DISEASE,
    LUNG_DISEASE,
    VAGINAL_BLEEDING,
    EARLY_CONTRACTIONS,
    PLACENTA_PROBLEMS,
    ACTIVITY_RESTRICTION
}
