package dev.lilt.session.stream;

import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionId;
import dev.lilt.session.ticket.Tickets;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.sse.EventStreamEndpoint;
import dev.lilt.support.sse.StreamConnection;
import dev.lilt.support.sse.StreamRequest;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * {@code GET /sessions/{id}/cues}: the live stream. A plain Vert.x route and not a Quarkus REST resource: a follower is
 * then a place in a log and a timer, without a reactive pipeline, and a reader that stalls is noticed. See
 * docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
class CueStreamRoute implements EventStreamEndpoint {
    private final LiveSessionRegistry lives;
    private final StreamAccess access;
    private final StreamLimits limits;
    private final CueStreamConfig config;
    private final EventEncoder encoder;
    private final TimerWheels wheels;
    private final CueLateness lateness;

    CueStreamRoute(
            LiveSessionRegistry lives,
            StreamAccess access,
            StreamLimits limits,
            CueStreamConfig config,
            EventEncoder encoder,
            TimerWheels wheels,
            CueLateness lateness) {
        this.lives = lives;
        this.access = access;
        this.limits = limits;
        this.config = config;
        this.encoder = encoder;
        this.wheels = wheels;
        this.lateness = lateness;
    }

    @Override
    public String template() {
        return "/sessions/{id}/cues";
    }

    @Override
    public Future<Void> open(StreamRequest request) {
        Viewer viewer = StreamAccess.viewer(request);
        UUID id = SessionId.parse(request.pathParam("id")).orElseThrow(() -> StreamAccess.nothingFor(viewer));
        ResumeRequest resumeRequest = ResumeRequest.of(request.http());
        Duration lead = resumeRequest
                .lead(config.maxLead())
                .orElseThrow(() -> Problem.invalidRequest(
                        "lead", "milliseconds from 0 to " + config.maxLead().toMillis()));
        // Held from here until the response is over, however it ends.
        LiveSession live = lives.hold(id);
        request.onEnd(() -> lives.release(id));
        return access.find(viewer, id, live, resumeRequest.revision())
                .compose(found -> request.onLoop(() -> {
                    StreamAccess.Admitted admitted = found.orElseThrow(() -> StreamAccess.nothingFor(viewer));
                    live.offer(admitted.session());
                    follow(request, admitted, live, resumeRequest, lead);
                }));
    }

    private void follow(
            StreamRequest request,
            StreamAccess.Admitted admitted,
            LiveSession live,
            ResumeRequest resumeRequest,
            Duration lead) {
        Viewer viewer = admitted.viewer();
        // It may be newer than what was found.
        Session session = live.session().orElseThrow(() -> StreamAccess.nothingFor(viewer));
        StreamConnection connection = request.connection();
        TimerWheel wheel = wheels.of(connection.loop());
        Instant now = wheel.now();
        // Any lead: the client may have asked for a longer one before.
        ResumePoint resumePoint = resumeRequest.resumePoint(
                session.log(), now, now.plus(config.maxLead()).plus(config.clockSkew()));
        boolean goesOn = resumeRequest.isAfterAnEvent() && !resumePoint.resync();
        if (viewer instanceof Viewer.Guest && session.log().statusAt(now).isOver() && !goesOn) {
            throw Tickets.opensNothing();
        }
        if (resumePoint.isComplete(session.log(), now)) {
            request.http().response().setStatusCode(204).end();
            return;
        }
        if (request.isHead()) {
            request.sendHeaders();
            return;
        }
        if (limits.isTooFast(counted(viewer, session))) {
            limits.reject(request, StreamLimits.Reason.TOO_MANY_STREAMS);
            return;
        }
        Follower follower = new Follower(live, connection, wheel, encoder, lateness, lead, admitted.until());
        // A resuming follower may still be counted on a dead replica, so only the local limit applies.
        if (!(goesOn ? live.addLocal(follower, limits.followers()) : live.attend(follower, limits.followers()))) {
            limits.reject(request, StreamLimits.Reason.TOO_MANY_FOLLOWERS);
            return;
        }
        request.handOver(connection, () -> {
            live.leave(follower);
            follower.close();
        });
        follower.open(session, resumePoint, now);
    }

    /** Returns whose streams these count as; a ticket's streams don't use up the member's own. */
    private static String counted(Viewer viewer, Session session) {
        return switch (viewer) {
            case Viewer.Member(String member, Instant expiresAt) -> member;
            case Viewer.Guest guest -> session.id().toString();
        };
    }
}
