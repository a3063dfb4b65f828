package dev.lilt.support.admission;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the permit of a request for as long as its resource works. A caller who has gone ends the response, but neither
 * the work nor the use of a connection; and a caller who reads slowly needs neither any more.
 */
@RequestScoped
class ResourceWork {
    private final CurrentVertxRequest request;
    private AdmissionQueue.@Nullable Call call;

    ResourceWork(CurrentVertxRequest request) {
        this.request = request;
    }

    void begin() {
        AdmissionControl.callOf(request.getCurrent()).ifPresent(admitted -> {
            admitted.begin();
            call = admitted;
        });
    }

    @PreDestroy
    void end() {
        if (call != null) {
            call.end();
        }
    }

    /** Notes that the work begins, before any other filter may refuse it. */
    @Provider
    @Priority(0)
    static final class Filter implements ContainerRequestFilter {
        private final ResourceWork work;

        Filter(ResourceWork work) {
            this.work = work;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            work.begin();
        }
    }
}
