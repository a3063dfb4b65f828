package dev.lilt.session.followers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The number of followers of a session on one replica. */
@Entity
@Table(name = "followings")
public class FollowerCountRow {
    /** Which session on which replica. */
    @Embeddable
    public record Key(@Column(name = "session_id") UUID session, UUID replica) {}

    @EmbeddedId
    Key key;

    int followers;

    @Column(name = "changed_at")
    Instant changedAt;
}
