package dev.lilt.support.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The gauges of an outbox: rows that Kafka is to have. */
public final class OutboxGauges {
    /**
     * The rows of an outbox as they were counted last.
     *
     * @param waiting the number of rows that Kafka doesn't have yet
     * @param oldest since when the oldest of them waits
     * @param setAside the number of rows that can never be sent
     */
    public record Rows(long waiting, @Nullable Instant oldest, long setAside) {
        public static final Rows NONE = new Rows(0, null, 0);
    }

    private OutboxGauges() {}

    /**
     * Registers the gauges. While the rows can't be counted, the age of the oldest goes on growing.
     *
     * @param outbox its name, as a tag
     * @param rows asked at each scrape: it has to answer at once, and not from the database
     */
    public static void register(String outbox, Supplier<Rows> rows, InstantSource clock, MeterRegistry metrics) {
        Gauge.builder("lilt.outbox.age", rows, last -> ageSeconds(last.get().oldest(), clock))
                .strongReference(true)
                .description("How long the oldest record that Kafka doesn't have yet has been waiting")
                .baseUnit("seconds")
                .tag("outbox", outbox)
                .register(metrics);
        Gauge.builder("lilt.outbox.waiting", rows, last -> last.get().waiting())
                .strongReference(true)
                .description("Records that Kafka doesn't have yet")
                .tag("outbox", outbox)
                .register(metrics);
        Gauge.builder("lilt.outbox.set.aside", rows, last -> last.get().setAside())
                .strongReference(true)
                .description("Records that can never be sent; a person has to look at their rows")
                .tag("outbox", outbox)
                .register(metrics);
    }

    private static double ageSeconds(@Nullable Instant oldest, InstantSource clock) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis()) / 1000.0;
    }
}
