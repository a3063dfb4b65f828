package dev.lilt.support.sse;

import java.time.Duration;

/** A stream that {@link Drain} can end before this replica stops. */
public interface OpenStream {
    /**
     * Closes the stream without an end, so that the client comes back, to another replica or with another token; called
     * from any thread.
     *
     * @param retry how long the client is told to wait before
     * @param gone run once nothing more is to be sent
     */
    void sendAway(Duration retry, Runnable gone);
}
