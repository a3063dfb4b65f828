package dev.lilt.support.sse;

import io.vertx.core.Future;

/** An endpoint of server-sent events: it decides who may follow, and what is sent. */
public interface EventStreamEndpoint {
    /** Returns the template of the endpoint's path, such as {@code /things/{id}/events}. */
    String template();

    /**
     * Opens the stream, or answers that there is none. {@code HEAD} gets the headers only.
     *
     * @return fails if the stream can't be opened: an {@link io.quarkiverse.resteasy.problem.HttpProblem} is answered
     *     as such, and with anything else the client is asked to come back later
     */
    Future<Void> open(StreamRequest request);
}
