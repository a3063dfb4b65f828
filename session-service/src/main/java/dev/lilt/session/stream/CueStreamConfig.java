package dev.lilt.session.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live streams, beside those that every event stream has. */
@ConfigMapping(prefix = "lilt.stream")
interface CueStreamConfig {
    /** Returns the longest lead that a client may ask for. */
    @WithDefault("10s")
    Duration maxLead();

    /** Returns how far an id may lie ahead of this replica's clock before its place counts as unknown. */
    @WithDefault("250ms")
    Duration clockSkew();

    /**
     * Returns how long a session that nobody follows any more is kept in memory at least, for followers that come back.
     */
    @WithDefault("30s")
    Duration keepFor();
}
