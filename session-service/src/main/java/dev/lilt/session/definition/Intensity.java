package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;

/** The effort of an exercise, as the talk test tells: moderate is a little short of breath but able to talk. */
public enum Intensity implements WireName {
    LIGHT,
    MODERATE,
    VIGOROUS
}
