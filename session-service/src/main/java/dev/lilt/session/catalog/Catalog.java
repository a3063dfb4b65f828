package dev.lilt.session.catalog;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The content that content-service has published, as far as this replica has heard. It is in memory, so sessions can be
 * made while content-service, its database or Kafka is down.
 */
@ApplicationScoped
public class Catalog {
    private volatile CatalogSnapshot contents = new CatalogSnapshot();

    /** Returns all there is now. */
    public CatalogSnapshot now() {
        return contents;
    }

    /** Replaces all there is, in one step: what was retired in the meantime is gone. */
    void replace(CatalogSnapshot next) {
        contents = next;
    }
}
