package dev.lilt.session.erasure;

import dev.lilt.support.config.AtLeastOne;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for publishing that a member has erased everything. */
@ConfigMapping(prefix = "lilt.erasure")
interface ErasureConfig {
    /** Returns how often to look for erasures that Kafka doesn't have yet; this replica's own go at once. */
    @WithDefault("5s")
    Duration every();

    /** Returns how many erasures to take in one transaction. */
    @WithDefault("100")
    @WithConverter(AtLeastOne.class)
    int batch();

    /** The time to wait for Kafka before a row is tried again later, behind the others. */
    @WithDefault("10s")
    Duration acknowledgedWithin();

    /** An erasure that has waited for this long is a fault to be seen in the health check. */
    @WithDefault("60s")
    Duration stuckAfter();

    /** Returns how long the ids of erased sessions are kept, for replicas that the database was away from. */
    @WithDefault("24h")
    Duration tellReplicasFor();
}
