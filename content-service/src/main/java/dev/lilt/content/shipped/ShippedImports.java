package dev.lilt.content.shipped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The shipped content that was imported already. */
@ApplicationScoped
class ShippedImports implements PanacheRepositoryBase<ShippedImportRow, ShippedImportRow.Offer> {
    private static final long IMPORT_LOCK = 0x6c696c74_696d70L;

    /** Lets replicas that start together import one after the other; the lock ends with the transaction. */
    void waitForTurn() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", IMPORT_LOCK)
                .getSingleResult();
    }
}
