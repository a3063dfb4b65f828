package dev.lilt.session.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The gauges of one outbox. A scrape reads what was found when the rows were last counted: it never waits for the
 * database. While that is away, the age of the oldest row goes on growing.
 */
public final class OutboxGauges {
    /** How often to count the rows. */
    public static final Duration EVERY = Duration.ofSeconds(5);

    /**
     * The rows of an outbox.
     *
     * @param waiting how many Kafka doesn't have yet
     * @param oldest since when the oldest of them waits
     * @param setAside how many can never be sent
     */
    public record Rows(long waiting, @Nullable Instant oldest, long setAside) {}

    private final InstantSource clock;
    private volatile Rows rows = new Rows(0, null, 0);

    /** @param outbox its name, as a tag */
    public OutboxGauges(String outbox, InstantSource clock, MeterRegistry metrics) {
        this.clock = clock;
        Gauge.builder("lilt.outbox.age", this, OutboxGauges::ageSeconds)
                .description("How long the oldest record that Kafka doesn't have yet has been waiting")
                .baseUnit("seconds")
                .tag("outbox", outbox)
                .register(metrics);
        Gauge.builder("lilt.outbox.waiting", this, gauges -> gauges.rows.waiting())
                .description("Records that Kafka doesn't have yet")
                .tag("outbox", outbox)
                .register(metrics);
        Gauge.builder("lilt.outbox.set.aside", this, gauges -> gauges.rows.setAside())
                .description("Records that can never be sent; a person has to look at their rows")
                .tag("outbox", outbox)
                .register(metrics);
    }

    public void found(Rows counted) {
        rows = counted;
    }

    private double ageSeconds() {
        Instant oldest = rows.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis()) / 1000.0;
    }
}
