package dev.lilt.session.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live streams behave. */
@ConfigMapping(prefix = "lilt.stream")
interface StreamConfig {
    /** What a client is told to wait before it connects again. */
    @WithDefault("2s")
    Duration retry();

    /** How often a stream that says nothing says so, to keep proxies from closing it. */
    @WithDefault("15s")
    Duration heartbeat();

    /** The longest lead that a client may ask for. */
    @WithDefault("10s")
    Duration maxLead();

    /** How far an id may lie ahead of this replica's clock before its place counts as unknown. */
    @WithDefault("250ms")
    Duration clockSkew();

    /** How many bytes may wait for a slow reader in this process before nothing more is written to it. */
    @WithDefault("65536")
    int writeQueueBytes();

    /** How long a reader may leave its full queue unread before it is disconnected; it resumes by id. */
    @WithDefault("10s")
    Duration stallDeadline();
}
