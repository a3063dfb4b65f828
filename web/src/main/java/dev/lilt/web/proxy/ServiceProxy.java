package dev.lilt.web.proxy;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import dev.lilt.support.sse.Drain;
import dev.lilt.support.sse.EventStreamConfig;
import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.sse.StreamConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends calls on to the services, and their answers back, each piece as it comes. */
@ApplicationScoped
class ServiceProxy {
    private final ServiceClients clients;
    private final Drain drain;
    private final EventStreamConfig streams;
    private final ProblemJson problems;
    private final Vertx vertx;

    ServiceProxy(ServiceClients clients, Drain drain, EventStreamConfig streams, ProblemJson problems, Vertx vertx) {
        this.clients = clients;
        this.drain = drain;
        this.streams = streams;
        this.problems = problems;
        this.vertx = vertx;
    }

    void measure(@Observes StartupEvent started, MeterRegistry metrics) {
        drain.measure(metrics);
    }

    void send(Call call) {
        if (call.destination().isStream() && drain.isDraining()) {
            unavailable(call);
            return;
        }
        PassedOnCall passedOn = new PassedOnCall(call, clients, this);
        call.context().addEndHandler(passedOn::over);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), clients.client(call.destination()))
                .origin(passedOn)
                .addInterceptor(passedOn)
                .handle(call.context().request());
    }

    /** Counts a stream that has begun as open. */
    void begin(RoutingContext context, StreamBody stream) {
        context.response().setWriteQueueMaxSize(streams.writeQueueBytes());
        drain.add(stream);
    }

    /** Counts a stream that is over no longer; once more changes nothing. */
    void end(StreamBody stream) {
        drain.remove(stream);
        stream.close();
    }

    /** Answers for a service that can't. A stream gets no error: one would end a browser's EventSource for good. */
    void unavailable(Call call) {
        RoutingContext context = call.context();
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (call.destination().isStream()) {
            StreamConnection.withHeaders(response).end(EventStreamFrames.rejection("unavailable", drain.retry()));
        } else {
            problems.answer(context, Problem.unavailable());
        }
    }

    EventStreamConfig streams() {
        return streams;
    }

    Vertx vertx() {
        return vertx;
    }
}
