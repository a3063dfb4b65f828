package dev.lilt.content.publication;

import dev.lilt.content.definition.ContentType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.OptionalInt;

/** A piece of content: which version is current, and who had the last word on it. */
@Entity
@Table(name = "content")
class ContentRow {
    @Id
    String key;

    @Enumerated(EnumType.STRING)
    ContentType type;

    /** The last number given out. */
    int version;

    boolean retired;
    boolean authored;

    OptionalInt current() {
        return retired || version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }

    /** Gives out the next number, also after retirement: a number never stands for two things. */
    int next(boolean byAuthor) {
        version++;
        retired = false;
        authored = byAuthor;
        return version;
    }

    void retire() {
        retired = true;
        authored = true;
    }
}
