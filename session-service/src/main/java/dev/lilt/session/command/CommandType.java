package dev.lilt.session.command;

import dev.lilt.support.wire.WireName;

/** The type of a command, as requests, metrics and stored revisions name it. */
public enum CommandType implements WireName {
    START,
    PAUSE,
    RESUME,
    CONTINUE,
    SKIP,
    BACK,
    EXTEND,
    STOP;
}
