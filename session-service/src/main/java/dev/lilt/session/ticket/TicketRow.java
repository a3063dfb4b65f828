package dev.lilt.session.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A ticket, by its hash. */
@Entity
@Table(name = "tickets")
public class TicketRow {
    @Id
    String hash;

    @Column(name = "session_id")
    UUID session;

    @Column(name = "expires_at")
    Instant expiresAt;
}
