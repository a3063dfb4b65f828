package dev.lilt.session.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the mirror of published content. */
@ConfigMapping(prefix = "lilt.catalog")
interface CatalogConfig {
    /** The compacted topic to mirror. */
    @WithDefault("lilt.content.v1")
    String topic();

    /** Returns how long to wait before the topic is read again after Kafka has refused. */
    @WithDefault("1s")
    Duration retryAfter();
}
