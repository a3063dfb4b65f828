package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;

/**
 * The position of the body; walking counts as standing, and {@link #ANY} is any comfortable one but not on the back.
 */
public enum Position implements WireName {
    HANDS_AND_KNEES,
    SEATED,
    SIDE_LYING,
    STANDING,
    SUPINE,
    ANY
}
