package dev.lilt.session.completion;

import dev.lilt.session.loop.Loops;
import dev.lilt.session.outbox.OutboxGauges;
import dev.lilt.session.run.Status;
import dev.lilt.session.sessions.EndedSessions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

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

    private final Map<Outcome, Counter> completions = new EnumMap<>(Outcome.class);
    private final Map<Status, Counter> ended = new EnumMap<>(Status.class);
    private final OutboxGauges outbox;
    private final EndedSessions sessions;
    private final Loops loops;

    CompletionMetrics(MeterRegistry metrics, EndedSessions sessions, Loops loops, InstantSource clock) {
        for (Outcome outcome : Outcome.values()) {
            completions.put(
                    outcome,
                    Counter.builder("lilt.completions")
                            .description("Completions of sessions, by what became of them")
                            .tag(
                                    "outcome",
                                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(metrics));
        }
        for (Status status : Status.values()) {
            if (status.isOver()) {
                ended.put(
                        status,
                        Counter.builder("lilt.sessions.ended")
                                .description("Sessions that were started and are over, counted when Kafka is told")
                                .tag("status", status.wire())
                                .register(metrics));
            }
        }
        this.outbox = new OutboxGauges("completions", clock, metrics);
        this.sessions = sessions;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.every(OutboxGauges.EVERY, "measure-completions", () -> outbox.found(sessions.outbox()));
    }

    void count(Outcome outcome, int times) {
        completions.get(outcome).increment(times);
    }

    void sent(CompletedSession event) {
        completions.get(Outcome.SENT).increment();
        Status.fromWire(event.status()).map(ended::get).ifPresent(Counter::increment);
    }
}
