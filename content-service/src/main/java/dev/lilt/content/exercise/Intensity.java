package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/** The effort of an exercise; only moderate and vigorous aerobic minutes count toward the 150 of the guidelines. */
public enum Intensity implements WireName {
    LIGHT,
    MODERATE,
    VIGOROUS
}
