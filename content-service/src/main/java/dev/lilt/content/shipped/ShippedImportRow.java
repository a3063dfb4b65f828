package dev.lilt.content.shipped;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A shipped definition that this database was offered once, and will not be offered again. */
@Entity
@Table(name = "shipped_import")
class ShippedImportRow {
    @EmbeddedId
    Offer offer;

    @Column(name = "imported_at")
    Instant importedAt;

    /** For Hibernate. */
    ShippedImportRow() {}

    ShippedImportRow(Offer offer, Instant importedAt) {
        this.offer = offer;
        this.importedAt = importedAt;
    }

    /**
     * Content that was offered.
     *
     * @param key the key of the content
     * @param digest SHA-256 of what it says, in hexadecimal
     */
    @Embeddable
    record Offer(String key, String digest) {}
}
