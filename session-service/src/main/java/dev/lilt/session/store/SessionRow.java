package dev.lilt.session.store;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Anchor;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.state.Status;
import dev.lilt.support.wire.WireName;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A session as of its last revision, as summaries and lists need it. {@link SessionWriter} writes it. */
@Entity
@Immutable
@Table(name = "sessions")
public class SessionRow {
    @Id
    UUID id;

    @Column(name = "member_id")
    String member;

    @Convert(converter = StatusColumn.class)
    Status status;

    int revision;
    String locale;
    int pace;

    /** As of the last revision. */
    @Column(name = "timeline_id")
    String timelineId;

    /** Where the last revision was made. */
    @Column(name = "position_ms")
    long positionMs;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SegmentJson> segments;

    /** Ids, why it was stopped. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> symptoms;

    /** When the last revision was made. */
    @Column(name = "changed_at")
    Instant changedAt;

    /** True if it waits at its gates. */
    @Column(name = "wait_for_ready")
    boolean waitForReady;

    /** The position of the gate that it comes to next. */
    @Nullable
    @Column(name = "gate_ms")
    Long gateMs;

    /** When it comes there. */
    @Nullable
    @Column(name = "waits_at")
    Instant waitsAt;

    @Nullable
    @Column(name = "ends_at")
    Instant endsAt;

    /** Returns it without the log. */
    public SessionSummary summary() {
        return new SessionSummary(
                id,
                member,
                Locale.forLanguageTag(locale),
                revision,
                new Anchor(
                        status,
                        changedAt,
                        Duration.ofMillis(positionMs),
                        Duration.ofMillis(segments.getLast().toMs()),
                        new SpeedFactor(pace),
                        Optional.ofNullable(gateMs).map(Duration::ofMillis)),
                waitForReady,
                timelineId,
                segments,
                symptoms(symptoms));
    }

    static Set<Symptom> symptoms(List<String> ids) {
        return ids.stream()
                .map(id -> WireName.find(Symptom.class, id).orElseThrow())
                .collect(Collectors.toSet());
    }
}
