package dev.lilt.session.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live streams. */
@ConfigMapping(prefix = "lilt.stream")
interface StreamConfig {
    /** Returns what a client is told to wait before it connects again. */
    @WithDefault("2s")
    Duration retry();

    /** Returns how often a stream that says nothing says so, to keep proxies from closing it. */
    @WithDefault("15s")
    Duration heartbeat();

    /** The longest lead that a client may ask for. */
    @WithDefault("10s")
    Duration maxLead();

    /** Returns how far an id may lie ahead of this replica's clock before its place counts as unknown. */
    @WithDefault("250ms")
    Duration clockSkew();

    /** Returns how many bytes may wait for a slow reader in this process before nothing more is written to it. */
    @WithDefault("16384")
    int writeQueueBytes();

    /** Returns how long a reader may leave its full queue unread before it is disconnected; it resumes by id. */
    @WithDefault("10s")
    Duration stallDeadline();

    /**
     * Returns how many bytes the kernel may hold for a reader, in the same way: it doubles this, and left to itself
     * would hide a reader that has stalled behind megabytes.
     */
    @WithDefault("16384")
    int sendBufferBytes();

    /**
     * Returns how long a peer may leave what was sent to it unacknowledged before its connection counts as lost. Linux
     * only.
     */
    @WithDefault("30s")
    Duration unacknowledgedFor();

    /**
     * Returns how long a session that nobody follows any more is kept in memory at least, for followers that come back.
     */
    @WithDefault("30s")
    Duration keepFor();

    /** On shutdown: how long this replica says that it isn't ready before it sends its followers away. */
    @WithDefault("1s")
    Duration drainAfter();

    /** On shutdown: over how long its followers are sent away, so that they don't come to another all at once. */
    @WithDefault("2s")
    Duration drainWithin();
}
