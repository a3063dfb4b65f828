package dev.lilt.web.proxy;

import dev.lilt.support.sse.EventStreamConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets the kernel's options for a client that has stalled or vanished, as the services with streams do. */
@ApplicationScoped
class StreamTcpOptions implements HttpServerOptionsCustomizer {
    private final EventStreamConfig config;

    StreamTcpOptions(EventStreamConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(config.sendBufferBytes())
                .setTcpUserTimeout(Math.toIntExact(config.unacknowledgedFor().toMillis()));
    }
}
