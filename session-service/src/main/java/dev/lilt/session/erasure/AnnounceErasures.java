package dev.lilt.session.erasure;

import dev.lilt.session.loop.Loops;
import dev.lilt.session.sessions.Sessions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;

/** Tells Kafka of erasures, at least once, and in time forgets which sessions there were. */
@ApplicationScoped
class AnnounceErasures {
    private final Erasures erasures;
    private final ErasureTopic topic;
    private final Sessions sessions;
    private final ErasureConfig config;
    private final InstantSource clock;
    private final Loops loops;

    AnnounceErasures(
            Erasures erasures,
            ErasureTopic topic,
            Sessions sessions,
            ErasureConfig config,
            InstantSource clock,
            Loops loops) {
        this.erasures = erasures;
        this.topic = topic;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("lilt.erasures.unsent", erasures, Erasures::countUnsent);
        loops.every(
                config.every(),
                "erasures",
                () -> QuarkusTransaction.requiringNew().run(this::announce));
        loops.every(
                config.tellReplicasFor().dividedBy(24),
                "forget-erased",
                () -> sessions.forgetErased(clock.instant().minus(config.tellReplicasFor())));
    }

    /** Deleted in the transaction that waits for Kafka: a crash in between sends them again. */
    private void announce() {
        List<ErasureRow> unsent = erasures.unsent(config.batch());
        if (!unsent.isEmpty()) {
            Uni.join()
                    .all(unsent.stream().map(topic::send).toList())
                    .andFailFast()
                    .await()
                    .atMost(config.acknowledgedWithin());
            unsent.forEach(erasures::delete);
        }
    }
}
