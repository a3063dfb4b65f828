package dev.lilt.support.sse;

import dev.lilt.support.admission.CallRefused;
import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.identity.BearerTokens;
import dev.lilt.support.negotiation.AcceptHeader;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Registers the event streams of a service, and does what is the same for all: which methods a stream takes, whether
 * the client accepts one, who asks, and how a stream is refused. A status other than 200 ends a browser's EventSource
 * for good, so what will pass is answered with 200, {@code retry} and the end. A stream is a plain Vert.x route; see
 * docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
public class EventStreamRoutes {
    private static final Logger LOG = Logger.getLogger(EventStreamRoutes.class);
    /**
     * Before Quarkus' own authentication, at -200, and the admission of requests: a stream is bounded by followers
     * instead, and when 10,000 come back at once, they took a sixth of the event loop's time.
     */
    private static final int BEFORE_AUTHENTICATION = -250;

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final Instance<EventStreamEndpoint> endpoints;
    private final Drain drain;
    private final ProblemJson problems;
    private final BearerTokens tokens;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    EventStreamRoutes(
            @Any Instance<EventStreamEndpoint> endpoints,
            Drain drain,
            ProblemJson problems,
            BearerTokens tokens,
            InstantSource clock,
            MeterRegistry metrics) {
        this.endpoints = endpoints;
        this.drain = drain;
        this.problems = problems;
        this.tokens = tokens;
        this.clock = clock;
        this.metrics = metrics;
    }

    void register(@Observes Router router) {
        if (!endpoints.isUnsatisfied()) {
            drain.measure(metrics);
        }
        for (EventStreamEndpoint endpoint : endpoints) {
            String path = endpoint.template().replaceAll("\\{([^}]+)}", ":$1");
            router.get(path).order(BEFORE_AUTHENTICATION).handler(request -> authenticate(request, endpoint));
            router.head(path).order(BEFORE_AUTHENTICATION).handler(request -> authenticate(request, endpoint));
            router.options(path)
                    .order(BEFORE_AUTHENTICATION)
                    .handler(request -> request.response()
                            .putHeader("Allow", METHODS)
                            .setStatusCode(200)
                            .end());
            router.route(path)
                    .order(BEFORE_AUTHENTICATION)
                    .handler(request -> problems.answer(request, Problem.methodNotAllowed(METHODS)));
        }
    }

    private void authenticate(RoutingContext request, EventStreamEndpoint endpoint) {
        tokens.withKeys(request, () -> authorize(request, endpoint), () -> rejectTemporarily(request));
    }

    private void authorize(RoutingContext request, EventStreamEndpoint endpoint) {
        Optional<JsonWebToken> token;
        try {
            token = tokens.verify(request.request());
        } catch (AuthenticationFailedException invalid) {
            problems.answer(request, Problem.notSignedIn());
            return;
        }
        if (token.isEmpty()) {
            open(request, endpoint, new Caller.Anonymous());
            return;
        }
        Instant expiresAt = Instant.ofEpochSecond(token.get().getExpirationTime());
        if (!expiresAt.isAfter(clock.instant())) {
            // Whatever difference between clocks other calls allow: its stream would end at once.
            problems.answer(request, Problem.notSignedIn());
        } else if (!token.get().getGroups().contains("member")) {
            problems.answer(request, Problem.notAllowed());
        } else {
            open(request, endpoint, new Caller.Member(token.get().getSubject(), expiresAt));
        }
    }

    private void open(RoutingContext request, EventStreamEndpoint endpoint, Caller caller) {
        if (request.response().closed()) {
            // It went away while its keys were fetched: nothing would tell that its stream is over.
            return;
        }
        String accept = request.request().getHeader("Accept");
        if (accept != null && !AcceptHeader.parse(List.of(accept)).accepts("text/event-stream")) {
            problems.answer(request, Problem.notAcceptable());
        } else if (drain.isDraining()) {
            rejectTemporarily(request);
        } else {
            StreamRequest stream = new StreamRequest(request, caller, drain);
            Future.succeededFuture(stream)
                    .compose(endpoint::open)
                    .onFailure(failure -> stream.onLoop(() -> refuse(request, failure)));
        }
    }

    /** Asks the client to come back later. */
    private void rejectTemporarily(RoutingContext request) {
        StreamConnection.withHeaders(request.response()).end(EventStreamFrames.retry(drain.retry()));
    }

    private void refuse(RoutingContext request, Throwable failure) {
        HttpServerResponse response = request.response();
        if (failure instanceof HttpProblem problem) {
            problems.answer(request, problem);
        } else if (failure instanceof CallRefused && !response.headWritten()) {
            // Counted, and not logged: there may be thousands.
            rejectTemporarily(request);
        } else {
            LOG.warnf("Stream not opened reason=%s", TransientFaults.name(failure));
            if (response.headWritten()) {
                response.reset();
            } else {
                rejectTemporarily(request);
            }
        }
    }
}
