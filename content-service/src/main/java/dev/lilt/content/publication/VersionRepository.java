package dev.lilt.content.publication;

import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.definition.ContentType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All versions there ever were. */
@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionRow, VersionRow.Number> {
    private static final String CURRENT = "select v from VersionRow v join ContentRow c"
            + " on c.key = v.number.key and c.version = v.number.version where not c.retired";

    Optional<VersionRow> current(ContentKey key) {
        return find(CURRENT + " and c.key = ?1", key.toString()).firstResultOptional();
    }

    /** Sorted by id. */
    List<VersionRow> current(ContentType type) {
        return list(CURRENT + " and c.type = ?1 order by c.key", type);
    }

    /** Exercises before the plans that name them, and sorted by id. */
    List<VersionRow> allCurrent() {
        return list(CURRENT + " order by c.type, c.key");
    }

    Optional<VersionRow> version(ContentKey key, int version) {
        return findByIdOptional(new VersionRow.Number(key.toString(), version));
    }
}
