package dev.lilt.session.replication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for how replicas hear of each other's commands. */
@ConfigMapping(prefix = "lilt.changes")
interface ChangeConfig {
    /** Returns where replicas tell each other of accepted commands. */
    @WithDefault("lilt.session-changes.v1")
    String topic();

    /** Returns how long to wait before Kafka is tried again. */
    @WithDefault("1s")
    Duration retryAfter();

    /** Returns how often the database is asked for what Kafka has not told. */
    @WithDefault("500ms")
    Duration sweepEvery();

    /**
     * Returns how far back each question reaches: longer than a transaction takes and than replicas' clocks may differ.
     */
    @WithDefault("10s")
    Duration overlap();
}
