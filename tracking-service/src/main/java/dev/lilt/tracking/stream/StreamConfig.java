package dev.lilt.tracking.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live weeks. */
@ConfigMapping(prefix = "lilt.stream")
interface StreamConfig {
    /** Returns what a client is told to wait before it connects again. */
    @WithDefault("2s")
    Duration retry();

    /** Returns how often a stream that says nothing says so, to keep proxies from closing it. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Returns how many streams of one member may be open on one replica. */
    @WithDefault("8")
    int followers();

    /** Returns what a client is told to wait whose stream is one too many. */
    @WithDefault("30s")
    Duration tooManyRetry();

    /** Returns how many bytes may wait for a slow reader in this process before nothing more is written to it. */
    @WithDefault("16384")
    int writeQueueBytes();

    /** Returns how long a reader may leave its full queue unread before it is disconnected. */
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

    /** Returns how long to wait before the database is listened to again after it has gone away. */
    @WithDefault("1s")
    Duration listenAgainAfter();

    /** On shutdown: how long this replica says that it isn't ready before it sends its followers away. */
    @WithDefault("1s")
    Duration drainAfter();

    /** On shutdown: over how long its followers are sent away, so that they don't come to another all at once. */
    @WithDefault("2s")
    Duration drainWithin();
}
