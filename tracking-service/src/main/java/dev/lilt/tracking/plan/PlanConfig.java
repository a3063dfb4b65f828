package dev.lilt.tracking.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the mirror of published plans and exercises. */
@ConfigMapping(prefix = "lilt.plans")
interface PlanConfig {
    /** The compacted topic to mirror. */
    @WithDefault("lilt.content.v1")
    String topic();

    /** Returns how long to wait before the topic is read again after Kafka has refused. */
    @WithDefault("1s")
    Duration retryAfter();
}
