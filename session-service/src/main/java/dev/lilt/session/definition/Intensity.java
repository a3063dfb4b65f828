package dev.lilt.session.definition;

/** The effort of an exercise, as the talk test tells: moderate is a little short of breath but able to talk. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS
}
