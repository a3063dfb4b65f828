package dev.lilt.session.completion;

import dev.lilt.session.state.Status;
import dev.lilt.support.metrics.TaggedCounters;
import dev.lilt.support.wire.WireName;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of sessions that are over, and of their completions on the way to Kafka. */
@Startup
@ApplicationScoped
class CompletionOutboxMetrics {
    enum Outcome implements WireName {
        /** Kafka has it. */
        SENT,
        /** Kafka did not take it now; it is tried again. */
        POSTPONED,
        /** It can never be sent. */
        SET_ASIDE,
        /** The session was never started. */
        NOTHING_TO_TELL
    }

    private final TaggedCounters<Outcome> completions;
    private final TaggedCounters<Status> ended;

    CompletionOutboxMetrics(MeterRegistry metrics) {
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
    }

    void count(Outcome outcome, int times) {
        completions.count(outcome, times);
    }

    /** @param event null if there was nothing to tell */
    void sent(@Nullable SessionCompletedEvent event) {
        if (event == null) {
            completions.count(Outcome.NOTHING_TO_TELL);
            return;
        }
        completions.count(Outcome.SENT);
        WireName.find(Status.class, event.status()).filter(ended::has).ifPresent(ended::count);
    }
}
