package dev.lilt.session.catalog;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Without the mirror no session can be made: not ready until it has caught up and has a plan, not alive when its thread
 * is gone.
 */
@ApplicationScoped
class MirrorHealth {
    private static final String NAME = "content mirror";

    private final ContentMirror mirror;
    private final Catalog catalog;

    MirrorHealth(ContentMirror mirror, Catalog catalog) {
        this.mirror = mirror;
        this.catalog = catalog;
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return this::caughtUp;
    }

    @Produces
    @Startup
    HealthCheck started() {
        return this::caughtUp;
    }

    @Produces
    @Liveness
    AsyncHealthCheck alive() {
        return () -> Uni.createFrom()
                .item(() ->
                        HealthCheckResponse.named(NAME).status(mirror.isAlive()).build());
    }

    private HealthCheckResponse caughtUp() {
        return HealthCheckResponse.named(NAME)
                .status(mirror.isCaughtUp() && !catalog.plans().isEmpty())
                .withData("caughtUp", mirror.isCaughtUp())
                .withData("items", catalog.size())
                .withData("plans", catalog.plans().size())
                .build();
    }
}
