package dev.lilt.content.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that still has to be sent. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long position;

    @Column(name = "event_id")
    UUID eventId;

    String key;

    /** Null for a tombstone. */
    @Nullable
    String value;

    @Column(name = "created_at")
    Instant createdAt;

    /** When Kafka refused it for good; null while it may still be sent. */
    @Nullable
    @Column(name = "set_aside_at")
    Instant setAsideAt;

    /** Why it was set aside. */
    @Nullable
    String reason;

    /** For Hibernate. */
    OutboxRow() {}

    OutboxRow(UUID eventId, String key, @Nullable String value, Instant createdAt) {
        this.eventId = eventId;
        this.key = key;
        this.value = value;
        this.createdAt = createdAt;
    }

    void setAside(Instant at, String why) {
        setAsideAt = at;
        reason = why;
    }
}
