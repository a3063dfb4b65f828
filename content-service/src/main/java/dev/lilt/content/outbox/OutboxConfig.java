package dev.lilt.content.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of sending published content to Kafka. */
@ConfigMapping(prefix = "lilt.outbox")
public interface OutboxConfig {

    /**
     * Returns how long to wait before looking again for rows that another replica has written or that could not be
     * sent.
     */
    @WithDefault("1s")
    Duration retryEvery();

    /**
     * Returns how long Kafka may take to acknowledge a record, in all. It has to be longer than the producer's own
     * {@code delivery.timeout.ms} and {@code max.block.ms} together, so that nothing is under way any more when the
     * record is tried again.
     */
    @WithDefault("30s")
    Duration acknowledgedWithin();

    /** From which age of the oldest unsent row on the outbox counts as stuck. */
    @WithDefault("30s")
    Duration stuckAfter();
}
