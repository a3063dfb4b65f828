package dev.lilt.support.sse;

import dev.lilt.support.negotiation.AcceptHeader;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
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
 * the client accepts one, and who asks. A stream is a plain Vert.x route; see
 * docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
class EventStreamRoutes {
    private static final Logger LOG = Logger.getLogger(EventStreamRoutes.class);
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final Instance<EventStreamEndpoint> endpoints;
    private final ProblemJson problems;
    private final IdentityProviderManager identities;
    private final InstantSource clock;

    EventStreamRoutes(
            @Any Instance<EventStreamEndpoint> endpoints,
            ProblemJson problems,
            IdentityProviderManager identities,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.problems = problems;
        this.identities = identities;
        this.clock = clock;
    }

    void register(@Observes Router router) {
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
                .with(
                        identity -> authorize(request, endpoint, identity),
                        failure -> refuse(request, endpoint, failure));
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
        String accept = request.request().getHeader("Accept");
        if (accept != null && !AcceptHeader.parse(List.of(accept)).accepts("text/event-stream")) {
            problems.answer(request, Problem.notAcceptable());
        } else {
            endpoint.open(request, caller);
        }
    }

    private void refuse(RoutingContext request, EventStreamEndpoint endpoint, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            problems.answer(request, Problem.notSignedIn());
        } else {
            LOG.warnf("Stream not opened reason=%s", failure.getClass().getSimpleName());
            endpoint.rejectTemporarily(request);
        }
    }
}
