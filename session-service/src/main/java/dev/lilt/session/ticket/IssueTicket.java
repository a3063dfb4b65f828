package dev.lilt.session.ticket;

import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.Status;
import dev.lilt.session.store.SessionId;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.StoredSession;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Gives a member a ticket to their session. */
@ApplicationScoped
class IssueTicket {
    private final SessionRepository sessions;
    private final Tickets tickets;
    private final TicketConfig config;
    private final InstantSource clock;

    IssueTicket(SessionRepository sessions, Tickets tickets, TicketConfig config, InstantSource clock) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Throws the problem that says why there is no ticket. The session is locked: its tickets are counted one by one.
     */
    @Transactional
    Ticket issue(String member, UUID id, Duration validFor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Session session = sessions.lock(id)
                .map(StoredSession::session)
                .filter(found -> found.member().equals(member))
                .orElseThrow(SessionId::unknown);
        Status status = session.log().statusAt(now);
        if (status.isOver()) {
            throw over(status);
        }
        List<Instant> expiries = tickets.expiries(id, now);
        if (expiries.size() >= config.perSession()) {
            throw tooMany(expiries.size(), Duration.between(now, expiries.getFirst()));
        }
        TicketSecret secret = TicketSecret.random();
        Instant expiresAt = now.plus(validFor);
        tickets.save(secret, id, expiresAt);
        return Ticket.of(secret, id, expiresAt);
    }

    private static HttpProblem over(Status status) {
        return MemberProblem.of(409, "session-over", "Session over", "session-over")
                .with("sessionStatus", status.wire())
                .build();
    }

    private static HttpProblem tooMany(int tickets, Duration untilOneExpires) {
        return MemberProblem.of(429, "too-many-tickets", "Too many tickets", "too-many-tickets", tickets)
                .withHeader("Retry-After", Math.ceilDiv(untilOneExpires.toMillis(), 1_000))
                .build();
    }
}
