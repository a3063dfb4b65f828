package dev.lilt.client.follow;

/** What a member can press while she follows. */
public enum Key {
    /** Start, pause or go on, whichever is next. */
    TOGGLE,
    /** Stop the session for good. */
    STOP,
    /** Stop following and leave the session running. */
    LEAVE
}
