package dev.lilt.content.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a piece of content. */
@Entity
@Immutable
@Table(name = "content_version")
class VersionRow {
    @EmbeddedId
    Number number;

    @JdbcTypeCode(SqlTypes.JSON)
    String definition;

    @Column(name = "published_at")
    Instant publishedAt;

    /** For Hibernate. */
    VersionRow() {}

    VersionRow(String key, int version, String definition, Instant publishedAt) {
        this.number = new Number(key, version);
        this.definition = definition;
        this.publishedAt = publishedAt;
    }

    /** Which version of what. */
    @Embeddable
    record Number(String key, int version) {}
}
