package dev.lilt.session.definition;

/** How hard an exercise is, as the talk test tells: moderate is a little short of breath but able to talk. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS
}
