package dev.lilt.tracking.completion;

import dev.lilt.tracking.activity.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts what becomes of completions. Nothing in it names a member. It is there before the first record is. */
@Startup
@ApplicationScoped
class CompletionMetrics {
    private final InstantSource clock;
    private final Counter counted;
    private final Counter duplicates;
    private final Counter erased;
    private final Counter lost;
    private final Map<Refusal, Counter> deadLettered = new EnumMap<>(Refusal.class);
    private final Timer delay;

    CompletionMetrics(InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.counted = Counter.builder("lilt.completions.counted")
                .description("Sessions entered in the ledger")
                .register(registry);
        this.duplicates = Counter.builder("lilt.completions.duplicate")
                .description("Records of sessions that the ledger had already, saying the same")
                .register(registry);
        this.erased = Counter.builder("lilt.completions.erased")
                .description("Records of sessions that their member has erased, passed over")
                .register(registry);
        this.lost = Counter.builder("lilt.completions.dead.letters.lost")
                .description("Records that could be neither counted nor kept in the dead-letter topic")
                .register(registry);
        this.delay = Timer.builder("lilt.completions.delay")
                .description("From a record's timestamp in Kafka to its row in the ledger")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);
        // All of them from the start: a rate can't be taken of a counter that appears with its first count.
        for (Refusal refusal : Refusal.values()) {
            deadLettered.put(
                    refusal,
                    Counter.builder("lilt.completions.dead.lettered")
                            .description("Records sent to the dead-letter topic, by class of reason")
                            .tag("reason", refusal.toString())
                            .register(registry));
        }
    }

    /** @param inKafkaSince by another clock than ours, which may be ahead; empty if Kafka doesn't say */
    void counted(Optional<Instant> inKafkaSince) {
        counted.increment();
        Instant now = clock.instant();
        inKafkaSince
                .filter(since -> !since.isAfter(now))
                .ifPresent(since -> delay.record(Duration.between(since, now)));
    }

    void deadLetterLost() {
        lost.increment();
    }

    void duplicate() {
        duplicates.increment();
    }

    void erased() {
        erased.increment();
    }

    void deadLettered(Refusal refusal) {
        deadLettered.computeIfPresent(refusal, (each, counter) -> {
            counter.increment();
            return counter;
        });
    }
}
