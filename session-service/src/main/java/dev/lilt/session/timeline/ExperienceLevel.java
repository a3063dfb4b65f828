package dev.lilt.session.timeline;

import dev.lilt.support.wire.WireName;

/** The experience of a member with the exercises. */
public enum ExperienceLevel implements WireName {
    /** The fewest reps, the shortest walks, the longest rests. */
    FIRST_TIME,
    /** The defaults of the definitions, and at most two sets. */
    USUAL,
    /** More reps and sets, longer holds and walks, at the same speed; the rest that a definition asks for is kept. */
    CONFIDENT
}
