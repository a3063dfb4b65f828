package dev.lilt.session.catalog;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.GuidanceDocument;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.definition.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/**
 * The content that content-service has published, as far as this replica has heard. It is in memory, so sessions can be
 * made while content-service, its database or Kafka is down.
 */
@ApplicationScoped
public class Catalog {
    private volatile CatalogSnapshot contents = new CatalogSnapshot();

    public Optional<Exercise> exercise(String id) {
        return contents.exercise(id);
    }

    public Optional<Plan> plan(String id) {
        return contents.plan(id);
    }

    public Optional<GuidanceDocument> guidance(String id) {
        return contents.guidance(id);
    }

    /** Returns how to get from one position to another. */
    public Transitions transitions() {
        return contents.transitions();
    }

    int size() {
        return contents.size();
    }

    /** Returns all plans; without any, no block of a plan can be done. */
    public Collection<Plan> plans() {
        return contents.plans();
    }

    /** Replaces all there is, in one step: what was retired in the meantime is gone. */
    void replace(CatalogSnapshot next) {
        contents = next;
    }
}
