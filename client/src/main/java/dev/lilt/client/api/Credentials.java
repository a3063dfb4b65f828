package dev.lilt.client.api;

import java.util.Map;

/** What lets a client in; it never appears in a message. */
public sealed interface Credentials permits Token, Ticket {
    /** What goes with every request. */
    Map<String, String> headers();

    /** What goes into the query of a stream, with an ampersand before it; may be empty. */
    String query();

    /** Whether its bearer may do more than look on. */
    boolean maySteer();
}
