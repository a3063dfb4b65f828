package dev.lilt.tracking.stream;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The kernel's options for a reader that has stalled or vanished: it holds little for it, and gives the connection up
 * when nothing is acknowledged for long. The latter takes the native transport; without it, it is left to the stall
 * deadline.
 */
@ApplicationScoped
class Sockets implements HttpServerOptionsCustomizer {
    private final StreamConfig config;

    Sockets(StreamConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(config.sendBufferBytes())
                .setTcpUserTimeout(Math.toIntExact(config.unacknowledgedFor().toMillis()));
    }
}
