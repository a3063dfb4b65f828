package dev.lilt.session.completion;

import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.state.Status;
import dev.lilt.support.metrics.OutboxGauges;
import dev.lilt.support.metrics.TaggedCounters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/** Measures what becomes of sessions that are over, and of their completions on the way to Kafka. */
@Startup
@ApplicationScoped
class CompletionMetrics {
    enum Outcome {
        /** Kafka has it. */
        SENT,
        /** Kafka did not take it now; it is tried again. */
        POSTPONED,
        /** It can never be sent. */
        SET_ASIDE,
        /** The session was never started. */
        NOTHING_TO_TELL
    }

    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

    private final TaggedCounters<Outcome> completions;
    private final TaggedCounters<Status> ended;
    private final EndedSessionQueries sessions;
    private final PeriodicTasks loops;
    private volatile OutboxGauges.Rows outbox = OutboxGauges.Rows.NONE;

    CompletionMetrics(MeterRegistry metrics, EndedSessionQueries sessions, PeriodicTasks loops, InstantSource clock) {
        this.completions = new TaggedCounters.Metric(
                        "lilt.completions", "Completions of sessions, by what became of them")
                .by("outcome", Outcome.class, metrics);
        this.ended = new TaggedCounters.Metric(
                        "lilt.sessions.ended", "Sessions that were started and are over, counted when Kafka is told")
                .by(
                        "status",
                        Arrays.stream(Status.values()).filter(Status::isOver).toList(),
                        Status::wire,
                        metrics);
        OutboxGauges.register("completions", () -> outbox, clock, metrics);
        this.sessions = sessions;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.every(COUNT_EVERY, "measure-completions", () -> outbox = sessions.outbox());
    }

    void count(Outcome outcome, int times) {
        completions.count(outcome, times);
    }

    void sent(CompletedSession event) {
        completions.count(Outcome.SENT);
        Status.fromWire(event.status()).filter(ended::has).ifPresent(ended::count);
    }
}
