package dev.lilt.session.stream;

import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.ratelimit.RequestRate;
import dev.lilt.session.sessions.SessionResource;
import dev.lilt.session.state.Session;
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
    private record Admitted(Visitor visitor, Session session, Instant until) {
        Admitted to(Session newest) {
            return new Admitted(visitor, newest, until);
        }
    }

    private static final Pattern PATH = Pattern.compile("/sessions/[^/]*/cues");

    private final LiveSessions lives;
    private final SessionLoads loads;
    private final Drain drain;
    private final Wording wording;
    private final StreamConfig config;
    private final ProblemJson problems;
    private final Tickets tickets;
    private final LimitConfig limits;
    private final RequestRate rate;
    private final TurnedAway turnedAway;
    private final Wheels wheels;
    private final CueLateness lateness;
    private final InstantSource clock;
    private final Vertx vertx;

    StreamRoute(
            LiveSessions lives,
            SessionLoads loads,
            Drain drain,
            Wording wording,
            StreamConfig config,
            ProblemJson problems,
            Tickets tickets,
            LimitConfig limits,
            RequestRate rate,
            TurnedAway turnedAway,
            Wheels wheels,
            CueLateness lateness,
            InstantSource clock,
            Vertx vertx) {
        this.lives = lives;
        this.loads = loads;
        this.drain = drain;
        this.wording = wording;
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
        Optional<Visitor> visitor = visitor(request, caller);
        if (visitor.isEmpty()) {
            problems.answer(request, Problem.notSignedIn());
        } else if (drain.isDraining()) {
            rejectTemporarily(request);
        } else {
            follow(request, visitor.get());
        }
    }

    private static Optional<Visitor> visitor(RoutingContext request, Caller caller) {
        return switch (caller) {
            case Caller.Member(String id, Instant expiresAt) -> Optional.of(new Visitor.Member(id, expiresAt));
            case Caller.Anonymous() ->
                Optional.ofNullable(request.request().getParam("ticket")).map(Visitor.Guest::new);
        };
    }

    private void follow(RoutingContext request, Visitor visitor) {
        Optional<UUID> id = SessionResource.uuid(request.pathParam("id"));
        Place place = Place.of(request.request());
        Optional<Duration> lead = place.lead(config.maxLead());
        if (id.isEmpty()) {
            problems.answer(request, nothingFor(visitor));
        } else if (lead.isEmpty()) {
            problems.answer(
                    request,
                    Problem.invalidRequest(
                            "lead", "milliseconds from 0 to " + config.maxLead().toMillis()));
        } else {
            load(request, visitor, id.get(), place, lead.get());
        }
    }

    /** Held from here until the response is over, however it ends. */
    private void load(RoutingContext request, Visitor visitor, UUID id, Place place, Duration lead) {
        LiveSession live = lives.hold(id);
        request.addEndHandler(ended -> lives.letGo(id));
        // The connection's own, and not the request's: that would keep everything about the request for as long.
        Context loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        find(visitor, live, id, place)
                .onComplete(loaded -> loop.runOnContext(ignored -> {
                    if (loaded.failed()) {
                        askBack(request, loaded.cause());
                        return;
                    }
                    loaded.result().map(Admitted::session).ifPresent(live::offer);
                    loaded.result()
                            .flatMap(admitted -> live.session().map(admitted::to))
                            .ifPresentOrElse(
                                    admitted -> open(request, admitted, live, loop, place, lead),
                                    () -> problems.answer(request, nothingFor(visitor)));
                }));
    }

    /** The session, if this visitor may follow it. */
    private Future<Optional<Admitted>> find(Visitor visitor, LiveSession live, UUID id, Place place) {
        return switch (visitor) {
            case Visitor.Member(String member, Instant expiresAt) ->
                newest(live, id, place)
                        .map(found -> found.filter(session -> session.member().equals(member))
                                .map(session -> new Admitted(visitor, session, expiresAt)));
            // Not as it is known here: it may have ended on another replica this moment, and the ticket with it.
            case Visitor.Guest(String ticket) ->
                vertx.executeBlocking(() -> tickets.expiry(id, ticket), false)
                        .compose(expiry -> expiry.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : loads.load(id)
                                        .map(found ->
                                                found.map(session -> new Admitted(visitor, session, expiry.get()))));
        };
    }

    private static HttpProblem nothingFor(Visitor visitor) {
        return switch (visitor) {
            case Visitor.Member member -> SessionResource.noSuchSession();
            case Visitor.Guest guest -> Tickets.opensNothing();
        };
    }

    /**
     * As it is known here, or else as the database has it: also where the last event is of a revision that this replica
     * hasn't heard of yet.
     */
    private Future<Optional<Session>> newest(LiveSession live, UUID id, Place place) {
        Optional<Session> known =
                live.session().filter(session -> session.log().last().number() >= place.revision());
        return known.isPresent() ? Future.succeededFuture(known) : loads.load(id);
    }

    /** Not an error status: one would end a browser's EventSource for good, and this will pass. */
    private void askBack(RoutingContext request, Throwable failure) {
        LOG.warnf("Stream could not be opened reason=%s", failure.getMessage());
        rejectTemporarily(request);
    }

    @Override
    public void rejectTemporarily(RoutingContext request) {
        StreamResponse.withHeaders(request.response()).end(Frame.retry(drain.retry()));
    }

    private void open(
            RoutingContext request, Admitted admitted, LiveSession live, Context loop, Place place, Duration lead) {
        HttpServerResponse response = request.response();
        Visitor visitor = admitted.visitor();
        Session session = admitted.session();
        if (response.closed()) {
            return;
        }
        Instant now = clock.instant();
        // Any lead: she may have asked for a longer one before.
        Opening opening =
                place.opening(session.log(), now, now.plus(config.maxLead()).plus(config.clockSkew()));
        boolean goesOn = place.isAfterAnEvent() && !opening.resync();
        if (visitor instanceof Visitor.Guest && session.log().statusAt(now).isOver() && !goesOn) {
            problems.answer(request, Tickets.opensNothing());
            return;
        }
        if (opening.isComplete(session.log(), now)) {
            response.setStatusCode(204).end();
            return;
        }
        if (request.request().method() == HttpMethod.HEAD) {
            StreamResponse.withHeaders(response).end();
            return;
        }
        if (rate.take(counted(visitor, session), RequestRate.Lane.STREAMS).isPresent()) {
            turnedAway.answer(response, TurnedAway.Because.TOO_MANY_STREAMS);
            return;
        }
        Follower follower = new Follower(
                live,
                response,
                loop,
                loads,
                config,
                wording,
                clock,
                lead,
                admitted.until(),
                Body.of(request.request()),
                StreamResponse.cut(request.request()),
                wheels.of(loop),
                lateness);
        // Whoever goes on was counted before, and may be still, on a replica that is gone.
        if (!(goesOn ? live.attendHere(follower, limits.followers()) : live.attend(follower, limits.followers()))) {
            turnedAway.answer(response, TurnedAway.Because.TOO_MANY_FOLLOWERS);
            return;
        }
        StreamResponse.withHeaders(response).setChunked(true);
        request.addEndHandler(ended -> {
            live.leave(follower);
            follower.close();
        });
        StreamResponse.releaseRequestState(request);
        follower.open(session, opening, now);
    }

    /** A ticket's streams don't use up the member's own. */
    private static String counted(Visitor visitor, Session session) {
        return switch (visitor) {
            case Visitor.Member(String member, Instant expiresAt) -> member;
            case Visitor.Guest guest -> session.id().toString();
        };
    }
}
