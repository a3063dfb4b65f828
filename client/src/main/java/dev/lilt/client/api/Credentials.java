package dev.lilt.client.api;

import java.util.Map;

/** Credentials of a client; it never appears in a message. */
public sealed interface Credentials permits Token, FollowerTicket {
    /** Returns what goes with every request. */
    Map<String, String> headers();

    /** Returns what goes into the query of a stream, with an ampersand before it; may be empty. */
    String query();

    /** Returns whether its bearer may do more than look on. */
    boolean mayCommand();
}
