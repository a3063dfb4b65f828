package dev.lilt.support.sse;

import dev.lilt.support.admission.CallRefused;
import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.negotiation.AcceptHeader;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
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
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final Instance<EventStreamEndpoint> endpoints;
    private final Drain drain;
    private final ProblemJson problems;
    private final IdentityProviderManager identities;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    EventStreamRoutes(
            @Any Instance<EventStreamEndpoint> endpoints,
            Drain drain,
            ProblemJson problems,
            IdentityProviderManager identities,
            InstantSource clock,
            MeterRegistry metrics) {
        this.endpoints = endpoints;
        this.drain = drain;
        this.problems = problems;
        this.identities = identities;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Returns whether the request is for a stream. */
    public boolean serve(HttpServerRequest request) {
        for (EventStreamEndpoint endpoint : endpoints) {
            if (endpoint.serves(request)) {
                return true;
            }
        }
        return false;
    }

    /** Asks the client to come back later. */
    public void rejectTemporarily(RoutingContext request) {
        StreamConnection.withHeaders(request.response()).end(EventStreamFrames.retry(drain.retry()));
    }

    void register(@Observes Router router) {
        if (!endpoints.isUnsatisfied()) {
            drain.measure(metrics);
        }
        for (EventStreamEndpoint endpoint : endpoints) {
            String path = endpoint.template().replaceAll("\\{([^}]+)}", ":$1");
            router.get(path).handler(request -> authenticate(request, endpoint));
            router.head(path).handler(request -> authenticate(request, endpoint));
            router.options(path)
                    .handler(request -> request.response()
                            .putHeader("Allow", METHODS)
                            .setStatusCode(200)
                            .end());
            router.route(path).handler(request -> problems.answer(request, Problem.methodNotAllowed(METHODS)));
        }
    }

    private void authenticate(RoutingContext request, EventStreamEndpoint endpoint) {
        QuarkusHttpUser.getSecurityIdentity(request, identities)
                .subscribe()
                .with(identity -> authorize(request, endpoint, identity), failure -> refuse(request, failure));
    }

    private void authorize(RoutingContext request, EventStreamEndpoint endpoint, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Instant expiresAt = Instant.ofEpochSecond(token.getExpirationTime());
            if (!expiresAt.isAfter(clock.instant())) {
                // Whatever difference between clocks other calls allow: its stream would end at once.
                problems.answer(request, Problem.notSignedIn());
            } else if (!identity.hasRole("member")) {
                problems.answer(request, Problem.notAllowed());
            } else {
                open(request, endpoint, new Caller.Member(token.getSubject(), expiresAt));
            }
        } else {
            open(request, endpoint, new Caller.Anonymous());
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

    private void refuse(RoutingContext request, Throwable failure) {
        HttpServerResponse response = request.response();
        if (failure instanceof AuthenticationFailedException) {
            problems.answer(request, Problem.notSignedIn());
        } else if (failure instanceof HttpProblem problem) {
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
