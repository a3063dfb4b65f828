package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/** The position an exercise is done in. */
public enum Position implements WireName {
    HANDS_AND_KNEES,
    SEATED,
    SIDE_LYING,
    /** Walking too. */
    STANDING,
    /** Flat on the back. */
    SUPINE,
    /** Any comfortable one, but never on the back. */
    ANY;

    /**
     * Returns whether the position may still be taken: after week 20 nobody is sent to lie flat on the back, where the
     * womb can press on the large vein behind it.
     */
    public boolean isAllowedIn(PregnancyWeek week) {
        return switch (this) {
            case SUPINE -> !week.isAfter(PregnancyWeek.LAST_FOR_LYING_ON_THE_BACK);
            case HANDS_AND_KNEES, SEATED, SIDE_LYING, STANDING, ANY -> true;
        };
    }
}
