package dev.lilt.content.publication;

import dev.lilt.content.definition.ContentKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The pieces of content. */
@ApplicationScoped
class ContentRepository implements PanacheRepositoryBase<ContentRow, String> {

    /**
     * The row of that key, locked until the transaction ends: another call that publishes the same thing at the same
     * time waits, and then sees this version. Makes the row if there is none, so that two first versions can't cross
     * either.
     */
    ContentRow locked(ContentKey key) {
        getEntityManager()
                .createNativeQuery("insert into content (key, type, version, retired, authored)"
                        + " values (:key, :type, 0, false, false) on conflict do nothing")
                .setParameter("key", key.toString())
                .setParameter("type", key.type().name())
                .executeUpdate();
        return findById(key.toString(), LockModeType.PESSIMISTIC_WRITE);
    }
}
