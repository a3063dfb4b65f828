package dev.lilt.session.stream;

import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.ratelimit.RequestRateLimiter;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionId;
import dev.lilt.session.ticket.Tickets;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import dev.lilt.support.sse.Caller;
import dev.lilt.support.sse.EventStreamEndpoint;
import dev.lilt.support.sse.StreamResponse;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * {@code GET /sessions/{id}/cues}: the live stream. A plain Vert.x route and not a Quarkus REST resource: a follower is
 * then a place in a log and a timer, without a reactive pipeline, and a reader that stalls is noticed. See
 * docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
class StreamRoute implements EventStreamEndpoint {
    private static final Logger LOG = Logger.getLogger(StreamRoute.class);
    /**
     * A visitor who may follow a session.
     *
     * @param until when their token or ticket expires, and the stream ends with it
     */
    private record Admitted(Viewer visitor, Session session, Instant until) {
        Admitted to(Session newest) {
            return new Admitted(visitor, newest, until);
        }
    }

    private static final Pattern PATH = Pattern.compile("/sessions/[^/]*/cues");

    private final LiveSessionRegistry lives;
    private final BatchingSessionLoader loads;
    private final Drain drain;
    private final EventEncoder encoder;
    private final StreamConfig config;
    private final ProblemJson problems;
    private final Tickets tickets;
    private final LimitConfig limits;
    private final RequestRateLimiter rate;
    private final StreamRejection turnedAway;
    private final TimerWheels wheels;
    private final CueLateness lateness;
    private final InstantSource clock;
    private final Vertx vertx;

    StreamRoute(
            LiveSessionRegistry lives,
            BatchingSessionLoader loads,
            Drain drain,
            EventEncoder encoder,
            StreamConfig config,
            ProblemJson problems,
            Tickets tickets,
            LimitConfig limits,
            RequestRateLimiter rate,
            StreamRejection turnedAway,
            TimerWheels wheels,
            CueLateness lateness,
            InstantSource clock,
            Vertx vertx) {
        this.lives = lives;
        this.loads = loads;
        this.drain = drain;
        this.encoder = encoder;
        this.config = config;
        this.problems = problems;
        this.tickets = tickets;
        this.limits = limits;
        this.rate = rate;
        this.turnedAway = turnedAway;
        this.wheels = wheels;
        this.lateness = lateness;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Override
    public String template() {
        return "/sessions/{id}/cues";
    }

    @Override
    public boolean serves(HttpServerRequest request) {
        return PATH.matcher(request.path()).matches();
    }

    @Override
    public void open(RoutingContext request, Caller caller) {
        Optional<Viewer> visitor = visitor(request, caller);
        if (visitor.isEmpty()) {
            problems.answer(request, Problem.notSignedIn());
        } else if (drain.isDraining()) {
            rejectTemporarily(request);
        } else {
            follow(request, visitor.get());
        }
    }

    private static Optional<Viewer> visitor(RoutingContext request, Caller caller) {
        return switch (caller) {
            case Caller.Member(String id, Instant expiresAt) -> Optional.of(new Viewer.Member(id, expiresAt));
            case Caller.Anonymous() ->
                Optional.ofNullable(request.request().getParam("ticket")).map(Viewer.Guest::new);
        };
    }

    private void follow(RoutingContext request, Viewer visitor) {
        Optional<UUID> id = SessionId.parse(request.pathParam("id"));
        ResumeRequest resumeRequest = ResumeRequest.of(request.request());
        Optional<Duration> lead = resumeRequest.lead(config.maxLead());
        if (id.isEmpty()) {
            problems.answer(request, nothingFor(visitor));
        } else if (lead.isEmpty()) {
            problems.answer(
                    request,
                    Problem.invalidRequest(
                            "lead", "milliseconds from 0 to " + config.maxLead().toMillis()));
        } else {
            load(request, visitor, id.get(), resumeRequest, lead.get());
        }
    }

    /** Held from here until the response is over, however it ends. */
    private void load(RoutingContext request, Viewer visitor, UUID id, ResumeRequest resumeRequest, Duration lead) {
        LiveSession live = lives.hold(id);
        request.addEndHandler(ended -> lives.release(id));
        // The connection's own, and not the request's: that would keep everything about the request for as long.
        Context loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        find(visitor, live, id, resumeRequest)
                .onComplete(loaded -> loop.runOnContext(ignored -> {
                    if (loaded.failed()) {
                        rejectTemporarily(request, loaded.cause());
                        return;
                    }
                    loaded.result().map(Admitted::session).ifPresent(live::offer);
                    loaded.result()
                            .flatMap(admitted -> live.session().map(admitted::to))
                            .ifPresentOrElse(
                                    admitted -> open(request, admitted, live, loop, resumeRequest, lead),
                                    () -> problems.answer(request, nothingFor(visitor)));
                }));
    }

    /** The session, if this visitor may follow it. */
    private Future<Optional<Admitted>> find(Viewer visitor, LiveSession live, UUID id, ResumeRequest resumeRequest) {
        return switch (visitor) {
            case Viewer.Member(String member, Instant expiresAt) ->
                newest(live, id, resumeRequest)
                        .map(found -> found.filter(session -> session.member().equals(member))
                                .map(session -> new Admitted(visitor, session, expiresAt)));
            // Not as it is known here: it may have ended on another replica this moment, and the ticket with it.
            case Viewer.Guest(String ticket) ->
                vertx.executeBlocking(() -> tickets.expiry(id, ticket), false)
                        .compose(expiry -> expiry.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : loads.load(id)
                                        .map(found ->
                                                found.map(session -> new Admitted(visitor, session, expiry.get()))));
        };
    }

    private static HttpProblem nothingFor(Viewer visitor) {
        return switch (visitor) {
            case Viewer.Member member -> SessionId.unknown();
            case Viewer.Guest guest -> Tickets.opensNothing();
        };
    }

    /**
     * As it is known here, or else as the database has it: also where the last event is of a revision that this replica
     * hasn't heard of yet.
     */
    private Future<Optional<Session>> newest(LiveSession live, UUID id, ResumeRequest resumeRequest) {
        Optional<Session> known =
                live.session().filter(session -> session.log().last().number() >= resumeRequest.revision());
        return known.isPresent() ? Future.succeededFuture(known) : loads.load(id);
    }

    /** Not an error status: one would end a browser's EventSource for good, and this will pass. */
    private void rejectTemporarily(RoutingContext request, Throwable failure) {
        LOG.warnf("Stream could not be opened reason=%s", failure.getMessage());
        rejectTemporarily(request);
    }

    @Override
    public void rejectTemporarily(RoutingContext request) {
        StreamResponse.withHeaders(request.response()).end(SseFrames.retry(drain.retry()));
    }

    private void open(
            RoutingContext request,
            Admitted admitted,
            LiveSession live,
            Context loop,
            ResumeRequest resumeRequest,
            Duration lead) {
        HttpServerResponse response = request.response();
        Viewer visitor = admitted.visitor();
        Session session = admitted.session();
        if (response.closed()) {
            return;
        }
        Instant now = clock.instant();
        // Any lead: the client may have asked for a longer one before.
        ResumePoint resumePoint = resumeRequest.resumePoint(
                session.log(), now, now.plus(config.maxLead()).plus(config.clockSkew()));
        boolean goesOn = resumeRequest.isAfterAnEvent() && !resumePoint.resync();
        if (visitor instanceof Viewer.Guest && session.log().statusAt(now).isOver() && !goesOn) {
            problems.answer(request, Tickets.opensNothing());
            return;
        }
        if (resumePoint.isComplete(session.log(), now)) {
            response.setStatusCode(204).end();
            return;
        }
        if (request.request().method() == HttpMethod.HEAD) {
            StreamResponse.withHeaders(response).end();
            return;
        }
        if (rate.take(counted(visitor, session), RequestRateLimiter.Lane.STREAMS)
                .isPresent()) {
            turnedAway.answer(response, StreamRejection.Because.TOO_MANY_STREAMS);
            return;
        }
        Follower follower = new Follower(
                live,
                response,
                loop,
                loads,
                config,
                encoder,
                clock,
                lead,
                admitted.until(),
                ResponseWriter.of(request.request()),
                StreamResponse.cut(request.request()),
                wheels.of(loop),
                lateness);
        // A resuming follower may still be counted on a dead replica, so only the local limit applies.
        if (!(goesOn ? live.addLocal(follower, limits.followers()) : live.attend(follower, limits.followers()))) {
            turnedAway.answer(response, StreamRejection.Because.TOO_MANY_FOLLOWERS);
            return;
        }
        StreamResponse.withHeaders(response).setChunked(true);
        request.addEndHandler(ended -> {
            live.leave(follower);
            follower.close();
        });
        StreamResponse.releaseRequestState(request);
        follower.open(session, resumePoint, now);
    }

    /** A ticket's streams don't use up the member's own. */
    private static String counted(Viewer visitor, Session session) {
        return switch (visitor) {
            case Viewer.Member(String member, Instant expiresAt) -> member;
            case Viewer.Guest guest -> session.id().toString();
        };
    }
}
