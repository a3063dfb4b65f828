package dev.lilt.tracking.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The waits of both consumers, of completions and of erasures, while a part that they need is away. */
@ConfigMapping(prefix = "lilt.completion")
interface RetryConfig {
    /** The wait before the first new attempt when the database or the dead-letter topic doesn't answer. */
    @WithDefault("PT0.1S")
    Duration firstWait();

    /** The longest wait between attempts; each is twice the one before. */
    @WithDefault("PT5S")
    Duration longestWait();
}
