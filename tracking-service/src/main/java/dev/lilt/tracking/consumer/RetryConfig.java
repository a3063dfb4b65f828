package dev.lilt.tracking.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a consumer waits while a part that it needs is away. */
@ConfigMapping(prefix = "lilt.completion")
interface RetryConfig {
    /** How long to wait before the first new attempt when the database or the dead-letter topic doesn't answer. */
    @WithDefault("PT0.1S")
    Duration firstWait();

    /** How long to wait between attempts at most; each wait is twice the one before. */
    @WithDefault("PT5S")
    Duration longestWait();
}
