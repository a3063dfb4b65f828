package dev.lilt.client.follow;

import dev.lilt.client.api.Symptom;

/** What a member can press while she follows. */
public sealed interface Key {
    /** Those that say all by themselves. */
    enum Plain implements Key {
        /** Start, pause or go on, whichever is next. */
        TOGGLE,
        /** On to the next exercise. */
        NEXT,
        /** To the start of this exercise, or just after it, of the one before. */
        BACK,
        /** A little more of the hold, walk or rest in force. */
        EXTEND,
        /** Stop the session for good. */
        STOP,
        /** Stop following and leave the session running. */
        LEAVE
    }

    /** Stop the session for good, because of this. */
    record StopFor(Symptom symptom) implements Key {}
}
