package dev.lilt.session.view;

import dev.lilt.session.followers.FollowerCounts;
import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Makes the state that a member sees: the session's own, with its followers and the guidance after a stop. */
@ApplicationScoped
public class SessionStates {
    private final FollowerCounts followers;
    private final StopGuidanceLookup guidance;

    SessionStates(FollowerCounts followers, StopGuidanceLookup guidance) {
        this.followers = followers;
        this.guidance = guidance;
    }

    /** Returns the state at this instant. */
    public SessionState at(Session session, Instant now) {
        return SessionState.of(
                session,
                now,
                followers.count(session.id()),
                guidance.of(session).orElse(null));
    }

    /** Returns the state at this instant, without the command log. */
    SessionState at(SessionSummary session, Instant now) {
        return SessionState.of(
                session,
                now,
                followers.count(session.id()),
                guidance.of(session.symptoms(), session.locale()).orElse(null));
    }

    /** Returns the state as a revision made it, written at this instant. */
    public SessionState asOf(Session session, Revision revision, Instant now) {
        return SessionState.of(
                session,
                revision,
                now,
                followers.count(session.id()),
                guidance.of(session).orElse(null));
    }
}
