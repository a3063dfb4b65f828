package dev.lilt.session.ticket;

import dev.lilt.session.language.MemberTexts;
import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets in PostgreSQL. */
@ApplicationScoped
public class Tickets implements PanacheRepositoryBase<TicketRow, String> {
    private final InstantSource clock;

    Tickets(InstantSource clock) {
        this.clock = clock;
    }

    /** Tickets that have expired open nothing any more; deleting them only keeps the table small. */
    void start(@Observes StartupEvent event, PeriodicTasks tasks, TicketConfig config) {
        tasks.every(config.sweepEvery(), "tickets", this::deleteExpired);
    }

    /**
     * Reads one row; blocks. That a session is over, and a ticket then opens only the rest of what its follower has
     * heard, is for the stream to see.
     *
     * @return when this ticket expires; empty if it isn't good for this session now
     */
    @Transactional
    public Optional<Instant> expiry(UUID session, String ticket) {
        return TicketSecret.parse(ticket)
                .flatMap(secret -> findByIdOptional(secret.hash()))
                .filter(row -> row.session.equals(session) && row.expiresAt.isAfter(clock.instant()))
                .map(row -> row.expiresAt);
    }

    /** 401: this ticket opens nothing, for whatever reason. */
    public static HttpProblem opensNothing() {
        return HttpProblem.builder(Problem.notSignedIn())
                .withDetail(MemberTexts.text("not-signed-in.ticket"))
                .build();
    }

    /** When each of a session's tickets that are good now expires, the first one first. */
    List<Instant> expiries(UUID session, Instant now) {
        return find(
                        "select expiresAt from TicketRow where session = ?1 and expiresAt > ?2 order by expiresAt",
                        session,
                        now)
                .project(Instant.class)
                .list();
    }

    void save(TicketSecret secret, UUID session, Instant expiresAt) {
        TicketRow row = new TicketRow();
        row.hash = secret.hash();
        row.session = session;
        row.expiresAt = expiresAt;
        persist(row);
    }

    /** Returns how many there were. Any replica may do it at any time. */
    @Transactional
    long deleteExpired() {
        return delete("expiresAt <= ?1", clock.instant());
    }
}
