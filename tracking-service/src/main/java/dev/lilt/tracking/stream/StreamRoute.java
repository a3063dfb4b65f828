package dev.lilt.tracking.stream;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import dev.lilt.support.time.TimeZones;
import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.problem.Parameters;
import dev.lilt.tracking.week.CountedIn;
import dev.lilt.tracking.week.CountedIn.OneZone;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * {@code GET /weeks/current/stream}: the week again whenever it changes. A plain Vert.x route and not a Quarkus REST
 * resource, for the reasons in docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
class StreamRoute {
    private static final Logger LOG = Logger.getLogger(StreamRoute.class);
    private static final String PATH = "/weeks/current/stream";

    private final Audiences audiences;
    private final Drain drain;
    private final StreamConfig config;
    private final ProblemJson problems;
    private final IdentityProviderManager identities;
    private final Vertx vertx;

    StreamRoute(
            Audiences audiences,
            Drain drain,
            StreamConfig config,
            ProblemJson problems,
            IdentityProviderManager identities,
            Vertx vertx) {
        this.audiences = audiences;
        this.drain = drain;
        this.config = config;
        this.problems = problems;
        this.identities = identities;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::authenticate);
        router.route(PATH).handler(request -> problems.answer(request, Problem.methodNotAllowed("GET")));
    }

    private void authenticate(RoutingContext request) {
        QuarkusHttpUser.getSecurityIdentity(request, identities)
                .subscribe()
                .with(identity -> authorize(request, identity), failure -> refuse(request, failure));
    }

    private void authorize(RoutingContext request, SecurityIdentity identity) {
        Optional<String> member = member(identity);
        if (member.isEmpty()) {
            problems.answer(request, Problem.notSignedIn());
        } else if (!identity.hasRole("member")) {
            problems.answer(request, Problem.notAllowed());
        } else {
            follow(request, member.get());
        }
    }

    private static Optional<String> member(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getSubject()).filter(subject -> !subject.isBlank())
                : Optional.empty();
    }

    private void follow(RoutingContext request, String member) {
        try {
            View view = view(request.request());
            if (drain.isDraining()) {
                stream(request.response()).end(Frame.retry(drain.retry()));
            } else {
                open(request, member, view);
            }
        } catch (HttpProblem badParameters) {
            problems.answer(request, badParameters);
        }
    }

    private static View view(HttpServerRequest request) {
        Parameters parameters = new Parameters();
        Optional<CountedIn> zone = parameters
                .read("zone", request.getParam("zone"), TimeZones::parse)
                .map(OneZone::new);
        Optional<WeekStart> start = parameters.read("weekStart", request.getParam("weekStart"), WeekStart::parse);
        parameters.check();
        return new View(zone, start.orElse(WeekStart.MONDAY));
    }

    private void open(RoutingContext request, String member, View view) {
        HttpServerResponse response = request.response();
        // The connection's own, and not the request's: that would keep everything about the request for as long.
        Context loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        Follower follower = new Follower(view, response, loop, config, cut(request.request()));
        stream(response).setChunked(true);
        request.addEndHandler(ended -> {
            audiences.leave(member, follower);
            follower.close();
        });
        follower.open();
        if (!audiences.join(member, follower)) {
            follower.close();
            response.end(": too many followers\n" + Frame.retry(config.tooManyRetry()));
            return;
        }
        letGoOf(request);
    }

    /**
     * A stream outlives its request by an hour, and what the request needed would stay as long: who is signed in and how
     * that was found out, and every header.
     */
    private static void letGoOf(RoutingContext request) {
        request.clearUser();
        request.data().clear();
        request.request().headers().clear();
    }

    /**
     * Ends a stream whose reader takes nothing any more. Closing an HTTP/1.1 connection or its channel the usual way goes
     * through Vert.x' handler, which first waits until all that was written is sent, which it never is; before that
     * handler there is nothing that waits.
     */
    private static Runnable cut(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection && request.version() != HttpVersion.HTTP_2
                ? () -> connection.channel().pipeline().firstContext().close()
                : () -> request.response().reset();
    }

    private static HttpServerResponse stream(HttpServerResponse response) {
        return response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Not an error status for what will pass: one would end a browser's EventSource for good. */
    private void refuse(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            problems.answer(request, Problem.notSignedIn());
        } else {
            LOG.warnf("Stream could not be opened reason=%s", failure.getMessage());
            stream(request.response()).end(Frame.retry(drain.retry()));
        }
    }
}
