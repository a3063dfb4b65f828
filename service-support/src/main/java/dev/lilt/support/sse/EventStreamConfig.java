package dev.lilt.support.sse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings that every event stream has. A service may have more of its own under the same prefix. */
@ConfigMapping(prefix = "lilt.stream")
public interface EventStreamConfig {
    /** Returns how long a client is told to wait before it connects again. */
    @WithDefault("2s")
    Duration retry();

    /** Returns the time without an event after which a comment is sent, to keep proxies from closing the stream. */
    @WithDefault("15s")
    Duration heartbeat();

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

    /** Returns how long this replica reports that it isn't ready, on shutdown, before it sends its followers away. */
    @WithDefault("1s")
    Duration drainAfter();

    /** Returns over how long followers are sent away on shutdown, so that they don't reach another replica at once. */
    @WithDefault("2s")
    Duration drainWithin();
}
