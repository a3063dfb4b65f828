package dev.lilt.content.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topic is compared with the database. */
@ConfigMapping(prefix = "lilt.reconciliation")
interface ReconciliationConfig {
    /** The compacted topic of published content. */
    @WithDefault("lilt.content.v1")
    String topic();

    /** How often to compare; the first time is at the start. */
    @WithDefault("5m")
    Duration every();

    /** How long to wait before comparing again after Kafka or the database has refused. */
    @WithDefault("10s")
    Duration retryAfter();

    /** How long reading the whole topic may take. */
    @WithDefault("30s")
    Duration readWithin();

    /** How long to wait for a record that is being sent. */
    @WithDefault("45s")
    Duration relayWithin();

    /** How long ago the last comparison may lie before it shows in {@code /q/health/well}. */
    @WithDefault("15m")
    Duration stuckAfter();
}
