package dev.lilt.tracking.plan;

import dev.lilt.support.kafka.TopicFollower;
import dev.lilt.support.kafka.WholeTopic;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
                        config.topic(),
                        WholeTopic.From.BEGINNING,
                        config.retryAfter(),
                        kafka,
                        metrics,
                        () -> this::read)
                .measureAge("lilt.content.mirror.age", metrics);
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.stop();
    }

    /** A record that can't be used is skipped: the item stays as it was. */
    private void read(ConsumerRecord<String, byte[]> published) {
        try {
            put(published);
        } catch (RejectedCompletionException unusable) {
            throw new IllegalArgumentException(unusable.detail(), unusable);
        }
        changed.fire(new PlansChanged());
    }

    private void put(ConsumerRecord<String, byte[]> published) {
        String key = key(published.key());
        boolean isRetired = published.value() == null;
        if (key.startsWith(PLAN)) {
            String id = key.substring(PLAN.length());
            if (isRetired) {
                plans.removePlan(id);
            } else {
                plans.put(id, ContentReader.plan(id, published));
            }
        } else if (key.startsWith(EXERCISE)) {
            String id = key.substring(EXERCISE.length());
            if (isRetired) {
                plans.removeExercise(id);
            } else {
                plans.put(id, ContentReader.exercise(id, published));
            }
        }
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
