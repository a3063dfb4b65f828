package dev.lilt.tracking.completion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** Limits of what a completion may say to be counted. */
@ConfigMapping(prefix = "lilt.completion")
interface CompletionConfig {
    /** A session that began earlier is refused: somebody's clock was never set. */
    @WithDefault("2000-01-01T00:00:00Z")
    Instant earliest();

    /**
     * Returns how far ahead of our clock a session may end. The local stack's accelerated sessions lie up to 3 hours
     * ahead.
     */
    @WithDefault("PT24H")
    Duration ahead();
}
