package dev.lilt.client.follow;

import dev.lilt.client.api.Symptom;

/** A key that a member can press while they follow. */
public sealed interface Key {
    /** The keys that need nothing else. */
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
