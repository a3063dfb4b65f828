package dev.lilt.client.follow;

/** A key that a member can press while they follow. */
public sealed interface Key {
    /** The keys that need nothing else. */
    enum Plain implements Key {
        /** Start, pause or go on, whichever is next. */
        TOGGLE,
        /** In position: on from the gate at which the session waits, and nothing else. */
        READY,
        /** On to the next exercise. */
        NEXT,
        /** To the start of this exercise, or just after it, of the one before. */
        BACK,
        /** A little more of the hold, walk or rest in force. */
        EXTEND,
        /** Stop the session for good. */
        STOP,
        /** Show the other symptoms. */
        MORE,
        /** Stop following and leave the session running. */
        LEAVE
    }

    /**
     * Stop the session for good, because of one of the symptoms that are shown.
     *
     * @param place 1 for the first
     */
    record StopFor(int place) implements Key {}
}
