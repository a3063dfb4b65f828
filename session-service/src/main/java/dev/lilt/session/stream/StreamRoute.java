package dev.lilt.session.stream;

import dev.lilt.session.problem.Problem;
import dev.lilt.session.problem.ProblemJson;
import dev.lilt.session.run.Session;
import dev.lilt.session.sessions.SessionResource;
import dev.lilt.session.sessions.Sessions;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * {@code GET /sessions/{id}/cues}: the live stream. A plain Vert.x route and not a Quarkus REST resource: a follower is
 * then a place in a log and a timer, without a reactive pipeline, and a reader that stalls is noticed. See
 * docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
class StreamRoute {
    private static final Logger LOG = Logger.getLogger(StreamRoute.class);
    private static final String PATH = "/sessions/:id/cues";

    private final LiveSessions lives;
    private final Sessions sessions;
    private final Wording wording;
    private final StreamConfig config;
    private final ProblemJson problems;
    private final IdentityProviderManager identities;
    private final InstantSource clock;
    private final Vertx vertx;

    StreamRoute(
            LiveSessions lives,
            Sessions sessions,
            Wording wording,
            StreamConfig config,
            ProblemJson problems,
            IdentityProviderManager identities,
            InstantSource clock,
            Vertx vertx) {
        this.lives = lives;
        this.sessions = sessions;
        this.wording = wording;
        this.config = config;
        this.problems = problems;
        this.identities = identities;
        this.clock = clock;
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
        if (identity.isAnonymous()) {
            problems.answer(request, Problem.notSignedIn());
        } else if (!identity.hasRole("member")) {
            problems.answer(request, Problem.notAllowed());
        } else {
            follow(request, identity.getPrincipal().getName());
        }
    }

    private void follow(RoutingContext request, String member) {
        Optional<UUID> id = SessionResource.uuid(request.pathParam("id"));
        Optional<Duration> lead = lead(request);
        if (id.isEmpty()) {
            problems.answer(request, SessionResource.noSuchSession());
        } else if (lead.isEmpty()) {
            problems.answer(
                    request,
                    Problem.invalidRequest(
                            "lead", "milliseconds from 0 to " + config.maxLead().toMillis()));
        } else {
            load(request, member, id.get(), lead.get());
        }
    }

    /** Held from here until the response is over, however it ends. */
    private void load(RoutingContext request, String member, UUID id, Duration lead) {
        LiveSession live = lives.hold(id);
        request.addEndHandler(ended -> lives.letGo(id));
        vertx.executeBlocking(
                        () -> sessions.load(id)
                                .filter(session -> session.member().equals(member)),
                        false)
                .onSuccess(found -> found.ifPresentOrElse(
                        session -> {
                            live.offer(session);
                            open(request, live, lead);
                        },
                        () -> problems.answer(request, SessionResource.noSuchSession())))
                .onFailure(failure -> askBack(request, failure));
    }

    /** Not an error status: one would end a browser's EventSource for good, and this will pass. */
    private void askBack(RoutingContext request, Throwable failure) {
        LOG.warnf("Stream could not be opened reason=%s", failure.getMessage());
        stream(request.response()).end(Frame.retry(config.retry()));
    }

    private void open(RoutingContext request, LiveSession live, Duration lead) {
        Instant now = clock.instant();
        Session session = live.session();
        Opening opening = opening(request, session, now, now.plus(lead).plus(config.clockSkew()));
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        if (opening.isComplete(session.log(), now)) {
            response.setStatusCode(204).end();
            return;
        }
        stream(response).setChunked(true);
        Context loop = vertx.getOrCreateContext();
        Follower follower = new Follower(live, response, loop, config, wording, clock, lead);
        live.attend(follower);
        request.addEndHandler(ended -> {
            live.leave(follower);
            follower.close();
        });
        follower.open(opening);
    }

    private static HttpServerResponse stream(HttpServerResponse response) {
        return response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no");
    }

    /** The header is what a browser sends by itself when it reconnects, so it goes before the parameters. */
    private static Opening opening(RoutingContext request, Session session, Instant now, Instant horizon) {
        String header = request.request().getHeader("Last-Event-ID");
        String lastEventId = header == null ? request.request().getParam("lastEventId") : header;
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return Opening.after(lastEventId, session.log(), now, horizon);
        }
        return "start".equals(request.request().getParam("from"))
                ? Opening.fromStart()
                : Opening.fromNow(session.log(), now, false);
    }

    private Optional<Duration> lead(RoutingContext request) {
        String lead = request.request().getParam("lead", "0");
        return lead.matches("\\d{1,6}")
                ? Optional.of(Duration.ofMillis(Long.parseLong(lead)))
                        .filter(asked -> asked.compareTo(config.maxLead()) <= 0)
                : Optional.empty();
    }

    private void refuse(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            problems.answer(request, Problem.notSignedIn());
        } else {
            askBack(request, failure);
        }
    }
}
