package dev.lilt.web.proxy;

import dev.lilt.support.config.AtLeastOne;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the services are, and how much of them is used at once. */
@ConfigMapping(prefix = "lilt.web")
public interface ProxyConfig {
    /** Returns where content-service is: scheme, host and port. */
    @WithDefault("http://localhost:8081")
    URI contentUrl();

    /** Returns where session-service is, in the same way. */
    @WithDefault("http://localhost:8080")
    URI sessionUrl();

    /** Returns where tracking-service is, in the same way. */
    @WithDefault("http://localhost:8082")
    URI trackingUrl();

    /**
     * Returns the file with the certificate (PEM) of the authority that has signed those of the services, where their
     * addresses begin with {@code https}; without it those are checked against the authorities that the JVM knows.
     */
    Optional<Path> authority();

    /** Returns the time that a connection to a service may take, the wait for a free one included. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Returns how long a service may say nothing before a call counts as failed. */
    @WithDefault("30s")
    Duration callTimeout();

    /** Returns how long a stream may bring nothing, not even a comment, before it counts as lost. */
    @WithDefault("45s")
    Duration streamTimeout();

    /** Returns the number of calls to one service that may be under way at once; more wait for a free connection. */
    @WithDefault("256")
    @WithConverter(AtLeastOne.class)
    int calls();

    /** Returns the number of streams of one service that may be open at once; one more is told to come back. */
    @WithDefault("4096")
    @WithConverter(AtLeastOne.class)
    int streams();
}
