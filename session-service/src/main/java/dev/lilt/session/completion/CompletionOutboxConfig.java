package dev.lilt.session.completion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for noticing the ends of sessions and publishing them. */
@ConfigMapping(prefix = "lilt.completion")
interface CompletionOutboxConfig {
    /**
     * Returns how often to look for sessions whose end has come, and for completions that Kafka doesn't have yet; those
     * of sessions that end on this replica mostly go at once.
     */
    @WithDefault("1s")
    Duration every();

    /** Returns how many sessions to take in one transaction. */
    @WithDefault("200")
    int batch();

    /** The time to wait for Kafka before a row is tried again later, behind the others. */
    @WithDefault("10s")
    Duration acknowledgedWithin();

    /** A completion that has waited for this long is a fault to be seen in the health check. */
    @WithDefault("60s")
    Duration stuckAfter();
}
