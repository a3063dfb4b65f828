package dev.lilt.support.sse;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/**
 * Sets the kernel's options for a reader that has stalled or vanished, in a service that has streams: it holds little
 * for it, and gives the connection up when nothing is acknowledged for long. The latter takes the native transport;
 * without it, it is left to the stall deadline.
 */
@ApplicationScoped
class TcpOptions implements HttpServerOptionsCustomizer {
    private final EventStreamConfig config;
    private final Instance<EventStreamEndpoint> endpoints;

    TcpOptions(EventStreamConfig config, @Any Instance<EventStreamEndpoint> endpoints) {
        this.config = config;
        this.endpoints = endpoints;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        if (!endpoints.isUnsatisfied()) {
            options.setSendBufferSize(config.sendBufferBytes())
                    .setTcpUserTimeout(
                            Math.toIntExact(config.unacknowledgedFor().toMillis()));
        }
    }
}
