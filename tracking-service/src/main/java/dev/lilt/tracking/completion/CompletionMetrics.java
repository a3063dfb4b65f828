package dev.lilt.tracking.completion;

import dev.lilt.support.metrics.Buckets;
import dev.lilt.support.metrics.TaggedCounters;
import dev.lilt.support.wire.WireName;
import dev.lilt.tracking.activity.RejectionReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Counts what becomes of completions. Nothing in it names a member. All counters are there from the start: a rate can't
 * be taken of one that appears with its first count.
 */
@Startup
@ApplicationScoped
class CompletionMetrics {
    /** The outcomes for a record. */
    enum Outcome implements WireName {
        /** It was entered in the ledger. */
        COUNTED,
        /** The ledger had it already, saying the same. */
        DUPLICATE,
        /** Its member has erased it. */
        ERASED,
        /** It went to the dead-letter topic. */
        DEAD_LETTERED,
        /** It could be neither counted nor kept in the dead-letter topic. */
        LOST
    }

    private static final Duration[] BUCKETS = Buckets.ofMillis(10, 50, 100, 250, 500, 1_000, 5_000, 30_000, 300_000);

    private final InstantSource clock;
    private final TaggedCounters<Outcome> outcomes;
    private final TaggedCounters<RejectionReason> deadLetters;
    private final Timer delay;

    CompletionMetrics(InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.delay = Timer.builder("lilt.completions.delay")
                .description("From a record's timestamp in Kafka to its row in the ledger")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        this.outcomes = new TaggedCounters.Metric("lilt.completions", "Completions of sessions, by what became of them")
                .by("outcome", Outcome.class, registry);
        this.deadLetters = new TaggedCounters.Metric(
                        "lilt.dead.letters", "Records sent to the dead-letter topic, by class of reason")
                .by("reason", RejectionReason.class, registry);
    }

    /** @param inKafkaSince by another clock than ours, which may be ahead; empty if Kafka doesn't say */
    void counted(Optional<Instant> inKafkaSince) {
        count(Outcome.COUNTED);
        Instant now = clock.instant();
        inKafkaSince
                .filter(since -> !since.isAfter(now))
                .ifPresent(since -> delay.record(Duration.between(since, now)));
    }

    void count(Outcome outcome) {
        outcomes.count(outcome);
    }

    void deadLettered(RejectionReason reason) {
        count(Outcome.DEAD_LETTERED);
        deadLetters.count(reason);
    }
}
