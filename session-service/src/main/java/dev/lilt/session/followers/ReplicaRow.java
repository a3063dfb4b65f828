package dev.lilt.session.followers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A replica's last sign of life. */
@Entity
@Table(name = "replicas")
public class ReplicaRow {
    @Id
    UUID id;

    @Column(name = "seen_at")
    Instant seenAt;
}
