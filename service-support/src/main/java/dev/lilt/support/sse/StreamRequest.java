package dev.lilt.support.sse;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request for a stream, until it is answered or a {@link StreamConnection} takes its place. */
public final class StreamRequest {
    private final RoutingContext routing;
    private final Caller caller;
    private final Context loop;
    private final Drain drain;
    private final List<Runnable> endActions = new ArrayList<>(2);

    StreamRequest(RoutingContext routing, Caller caller, Drain drain) {
        this.routing = routing;
        this.caller = caller;
        // The connection's own, and not the request's: that would keep everything about the request for as long.
        this.loop = VertxContext.getRootContext(routing.vertx().getOrCreateContext());
        this.drain = drain;
    }

    /** Returns who asks. */
    public Caller caller() {
        return caller;
    }

    /** Returns the request as it was sent. */
    public HttpServerRequest http() {
        return routing.request();
    }

    /** Returns the part of the path that a parameter of the endpoint's template stands for. */
    public String pathParam(String name) {
        return routing.pathParam(name);
    }

    /** Returns whether only the headers are asked for, which {@link #sendHeaders} sends. */
    public boolean isHead() {
        return http().method() == HttpMethod.HEAD;
    }

    /** Answers with the headers of a stream alone. */
    public void sendHeaders() {
        StreamConnection.withHeaders(http().response()).end();
    }

    /**
     * Answers with a stream that is over at once. Not with an error status: one would end a browser's EventSource for
     * good.
     *
     * @param reason for people
     * @param retry how long the client is told to wait before it asks again
     */
    public void reject(String reason, Duration retry) {
        StreamConnection.withHeaders(http().response()).end(EventStreamFrames.rejection(reason, retry));
    }

    /** Runs an action when the response is over, however it ends. */
    public void onEnd(Runnable action) {
        endActions.add(action);
        routing.addEndHandler(ended -> action.run());
    }

    /**
     * Runs an action on the connection's event loop; not if the client has gone meanwhile, since nothing would tell
     * that its stream is over.
     *
     * @return fails with what the action throws
     */
    public Future<Void> onLoop(Runnable action) {
        Promise<Void> done = Promise.promise();
        loop.runOnContext(ignored -> {
            try {
                if (!http().response().closed()) {
                    action.run();
                }
                done.complete();
            } catch (RuntimeException failure) {
                done.fail(failure);
            }
        });
        return done.future();
    }

    /** Returns the connection, on which nothing is sent yet. */
    public StreamConnection connection() {
        return new StreamConnection(http(), loop, drain.config());
    }

    /**
     * Counts the stream as open until the response is over, and releases what the request needed. A stream outlives its
     * request by an hour, and this would stay as long: the routing context and every header. What others have added to
     * the routing context is not run at the end of the response.
     *
     * @param ended run when the response is over, however it ends
     */
    public void handOver(StreamConnection connection, Runnable ended) {
        drain.add(connection);
        connection.onEnd(new StreamEnd(connection, drain, ended, endActions));
        http().headers().clear();
        http().params().clear();
        routing.data().clear();
    }
}
