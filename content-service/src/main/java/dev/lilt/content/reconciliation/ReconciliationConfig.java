package dev.lilt.content.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the comparison of the topic with the database. */
@ConfigMapping(prefix = "lilt.reconciliation")
interface ReconciliationConfig {
    /** The compacted topic of published content. */
    @WithDefault("lilt.content.v1")
    String topic();

    /** The interval between comparisons; the first is at the start. */
    @WithDefault("5m")
    Duration every();

    /** The time to wait before comparing again after Kafka or the database has refused. */
    @WithDefault("10s")
    Duration retryAfter();

    /** The most time that reading the whole topic may take. */
    @WithDefault("30s")
    Duration readWithin();

    /** The time to wait for a record that is being sent. */
    @WithDefault("45s")
    Duration relayWithin();

    /** The age of the last comparison at which it shows in {@code /q/health/well}. */
    @WithDefault("15m")
    Duration stuckAfter();
}
