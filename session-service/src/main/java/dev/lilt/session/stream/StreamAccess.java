package dev.lilt.session.stream;

import dev.lilt.session.admission.SessionCallKinds;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionId;
import dev.lilt.session.ticket.Tickets;
import dev.lilt.support.admission.AdmissionControl;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.sse.Caller;
import dev.lilt.support.sse.StreamRequest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides who may follow a session: its member, and the holders of its tickets. */
@ApplicationScoped
class StreamAccess {
    /**
     * A session that a viewer may follow.
     *
     * @param until when the token or ticket expires, and the stream ends with it
     */
    record Admitted(Viewer viewer, Session session, Instant until) {}

    private final BatchingSessionLoader loader;
    private final Tickets tickets;
    private final AdmissionControl admission;

    StreamAccess(BatchingSessionLoader loader, Tickets tickets, AdmissionControl admission) {
        this.loader = loader;
        this.tickets = tickets;
        this.admission = admission;
    }

    /** Returns who asks; throws 401 for a caller without a token or ticket. */
    static Viewer viewer(StreamRequest request) {
        return switch (request.caller()) {
            case Caller.Member(String id, Instant expiresAt) -> new Viewer.Member(id, expiresAt);
            case Caller.Anonymous() -> {
                String ticket = request.http().getParam("ticket");
                if (ticket == null) {
                    throw Problem.notSignedIn();
                }
                yield new Viewer.Guest(ticket);
            }
        };
    }

    /** Returns the answer to a viewer who may not follow the session. */
    static HttpProblem nothingFor(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Member member -> SessionId.unknown();
            case Viewer.Guest guest -> Tickets.opensNothing();
        };
    }

    /**
     * Finds the session, if this viewer may follow it.
     *
     * @param revision the revision that one has to know of to answer
     */
    Future<Optional<Admitted>> find(Viewer viewer, UUID id, LiveSession live, int revision) {
        return switch (viewer) {
            case Viewer.Member(String member, Instant expiresAt) ->
                newest(id, live, revision)
                        .map(found -> found.filter(session -> session.member().equals(member))
                                .map(session -> new Admitted(viewer, session, expiresAt)));
            // Not as it is known here: it may have ended on another replica this moment, and the ticket with it.
            case Viewer.Guest(String ticket) ->
                admission
                        .run(SessionCallKinds.STREAM, () -> tickets.expiry(id, ticket))
                        .compose(expiry -> expiry.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : load(id).map(found ->
                                        found.map(session -> new Admitted(viewer, session, expiry.get()))));
        };
    }

    /**
     * As it is known here, or else as the database has it: also where the last event is of a revision that this replica
     * hasn't heard of yet.
     */
    private Future<Optional<Session>> newest(UUID id, LiveSession live, int revision) {
        Optional<Session> known =
                live.session().filter(session -> session.log().last().number() >= revision);
        return known.isPresent() ? Future.succeededFuture(known) : load(id);
    }

    /** Sessions are loaded together, by one call at a time: no permit would make it fewer. */
    private Future<Optional<Session>> load(UUID id) {
        return admission.load(SessionCallKinds.STREAM, () -> loader.load(id));
    }
}
