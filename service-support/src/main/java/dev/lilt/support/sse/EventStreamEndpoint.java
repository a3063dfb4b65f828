package dev.lilt.support.sse;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * An endpoint of server-sent events, registered with {@link EventStreamRoutes}. A status other than 200 ends a
 * browser's EventSource for good, so what will pass is answered by the endpoint itself: 200, {@code retry}, close.
 */
public interface EventStreamEndpoint {
    /** Returns the template of the endpoint's path, such as {@code /things/{id}/events}. */
    String template();

    /** Returns whether the request is for this endpoint. */
    boolean serves(HttpServerRequest request);

    /** Opens the stream for this caller, or says why not. {@code HEAD} gets the headers only. */
    void open(RoutingContext request, Caller caller);

    /** Asks the client to come back later. */
    void rejectTemporarily(RoutingContext request);
}
