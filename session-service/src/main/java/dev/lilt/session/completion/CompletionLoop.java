package dev.lilt.session.completion;

import dev.lilt.session.scheduling.PeriodicTasks;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Looks a few times a second whether a session has ended or a completion is unsent. */
@ApplicationScoped
class CompletionLoop {
    private static final Logger LOG = Logger.getLogger(CompletionLoop.class);

    private final CompletionRelay endings;
    private final CompletionConfig config;
    private final PeriodicTasks loops;

    CompletionLoop(CompletionRelay endings, CompletionConfig config, PeriodicTasks loops) {
        this.endings = endings;
        this.config = config;
        this.loops = loops;
    }

    /** Two loops: Kafka being away must not keep sessions from ending. */
    void start(@Observes StartupEvent event) {
        loops.every(config.every(), "complete", () -> drain("complete", endings::complete));
        loops.every(config.every(), "announce", () -> drain("announce", endings::announce));
    }

    /**
     * Batch after batch until there is nothing left, or until Kafka doesn't take all of one: what it doesn't take stays
     * in its row for the next time.
     */
    private void drain(String step, IntSupplier batch) {
        while (batch.getAsInt() == config.batch()) {
            LOG.debugf("Endings batch done step=%s size=%d", step, config.batch());
        }
    }
}
