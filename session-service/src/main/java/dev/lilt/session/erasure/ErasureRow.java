package dev.lilt.session.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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
}
