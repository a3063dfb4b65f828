package dev.lilt.session.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure that Kafka doesn't have yet. */
@Entity
@Table(name = "erasures")
public class ErasureRow {
    @Id
    UUID id;

    @Column(name = "member_id")
    String member;

    @Column(name = "erased_at")
    Instant erasedAt;

    /** When Kafka was last asked to take it, and did not. */
    @Nullable
    @Column(name = "tried_at")
    Instant triedAt;

    /** It can never be sent. */
    @Nullable
    @Column(name = "set_aside_at")
    Instant setAsideAt;

    /** Why it can't be sent. */
    @Nullable
    String fault;
}
