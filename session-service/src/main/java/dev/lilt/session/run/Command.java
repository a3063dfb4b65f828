package dev.lilt.session.run;

/** What a member can tell a session to do. */
public enum Command {
    START,
    PAUSE,
    RESUME,
    STOP
}
