package dev.lilt.content.exercise;

/** How hard an exercise is; only moderate and vigorous aerobic minutes count toward the 150 of the guidelines. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS
}
