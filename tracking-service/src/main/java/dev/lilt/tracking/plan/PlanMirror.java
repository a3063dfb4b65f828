package dev.lilt.tracking.plan;

import dev.lilt.support.kafka.TopicConsumer;
import dev.lilt.support.kafka.TopicFollower;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import dev.lilt.tracking.forecast.PlannedExercise;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole of {@code lilt.content.v1} at every start and follows it from there. A topic that was deleted and
 * made again is read from its beginning, and what was known before is kept until it says something else. Nothing waits
 * for it: until it has got so far, a week says nothing of a plan.
 */
@ApplicationScoped
class PlanMirror {
    private static final String PLAN = "plan/";
    private static final String EXERCISE = "exercise/";

    private final Plans plans;
    private final Event<PlansChanged> changed;
    private final TopicFollower topic;

    PlanMirror(
            PlanConfig config,
            Plans plans,
            Event<PlansChanged> changed,
            MeterRegistry metrics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.plans = plans;
        this.changed = changed;
        this.topic = new TopicFollower(
                        config.topic(), TopicConsumer.From.BEGINNING, config.retryAfter(), kafka, metrics, Reading::new)
                .measureAge("lilt.content.mirror.age", metrics);
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.stop();
    }

    /**
     * One reading of the topic, from its beginning. What it says on the way to the end is applied at the end, and at
     * once: followers must not see versions that are long replaced.
     */
    private final class Reading implements TopicFollower.Reading {
        private final Map<String, Runnable> changes = new LinkedHashMap<>();
        private boolean isCaughtUp;

        /** A record that can't be used is skipped: the item stays as it was. */
        @Override
        public void read(ConsumerRecord<String, byte[]> published) {
            String key = key(published.key());
            changes.put(key, change(key, published));
            if (isCaughtUp) {
                apply();
            }
        }

        @Override
        public void caughtUp() {
            isCaughtUp = true;
            apply();
        }

        private void apply() {
            changes.values().forEach(Runnable::run);
            changes.clear();
            changed.fire(new PlansChanged());
        }
    }

    private Runnable change(String key, ConsumerRecord<String, byte[]> published) {
        boolean isRetired = published.value() == null;
        if (key.startsWith(PLAN)) {
            String id = key.substring(PLAN.length());
            PlanDefinition plan = isRetired ? null : ContentReader.plan(id, published);
            return () -> plans.setPlan(id, plan);
        }
        if (key.startsWith(EXERCISE)) {
            String id = key.substring(EXERCISE.length());
            PlannedExercise exercise = isRetired ? null : ContentReader.exercise(id, published);
            return () -> plans.setExercise(id, exercise);
        }
        return () -> {};
    }

    private static String key(@Nullable String key) {
        int slash = key == null ? -1 : key.indexOf('/');
        if (key == null
                || slash < 0
                || !ContentReader.isId(key.substring(0, slash))
                || !ContentReader.isId(key.substring(slash + 1))) {
            throw new RejectedCompletionException(RejectionReason.BAD_VALUE, "the key names nothing");
        }
        return key;
    }
}
