package dev.lilt.session.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That there was a session, for replicas which still have followers of it. */
@Entity
@Table(name = "erased_sessions")
public class ErasedSessionRow {
    @Id
    UUID id;

    int revision;

    @Column(name = "erased_at")
    Instant erasedAt;
}
