package dev.lilt.content.exercise;

/** The effort of an exercise; only moderate and vigorous aerobic minutes count toward the 150 of the guidelines. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS
}
