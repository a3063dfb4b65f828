package dev.lilt.support.sse;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** The response of an event stream. */
public final class StreamResponse {
    private StreamResponse() {}

    /** Sets the headers of an event stream. */
    public static HttpServerResponse withHeaders(HttpServerResponse response) {
        return response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no");
    }

    /**
     * Releases what the request needed. A stream outlives its request by an hour, and this would stay as long: who is
     * signed in and how that was found out, and every header.
     */
    public static void releaseRequestState(RoutingContext request) {
        request.clearUser();
        request.data().clear();
        request.request().headers().clear();
    }

    /**
     * Returns what ends a stream whose reader takes nothing any more. Closing an HTTP/1.1 connection or its channel the
     * usual way goes through Vert.x' handler, which first waits until all that was written is sent, which it never is;
     * before that handler there is nothing that waits.
     */
    public static Runnable cut(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection && request.version() != HttpVersion.HTTP_2
                ? () -> connection.channel().pipeline().firstContext().close()
                : () -> request.response().reset();
    }
}
