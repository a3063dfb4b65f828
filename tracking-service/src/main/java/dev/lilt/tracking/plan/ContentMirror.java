package dev.lilt.tracking.plan;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole of {@code lilt.content.v1} at every start and follows it from there, each replica in a consumer group
 * of its own that commits nothing, and so is gone with it. Nothing waits for it: until it has got so far, a week says
 * nothing of a plan.
 */
@ApplicationScoped
class ContentMirror {
    private static final Logger LOG = Logger.getLogger(ContentMirror.class);
    private static final String PLAN = "plan/";
    private static final String EXERCISE = "exercise/";

    private final Plans plans;
    private final Event<PlansChanged> changed;

    ContentMirror(Plans plans, Event<PlansChanged> changed) {
        this.plans = plans;
        this.changed = changed;
    }

    /** One record that can't be used must not keep the others from being read: the item stays as it was. */
    @Blocking
    @Incoming("content")
    void mirror(ConsumerRecord<String, byte[]> published) {
        try {
            put(published.key(), published.value());
            changed.fire(new PlansChanged());
        } catch (RuntimeException unusable) {
            LOG.warnf(
                    "Content record skipped key=%s partition=%d offset=%d reason=%s",
                    published.key(), published.partition(), published.offset(), unusable.getMessage());
        }
    }

    private void put(String key, byte @Nullable [] value) {
        if (key.startsWith(PLAN)) {
            String id = key.substring(PLAN.length());
            if (value == null) {
                plans.removePlan(id);
            } else {
                plans.put(id, ContentReader.plan(value));
            }
        } else if (key.startsWith(EXERCISE)) {
            String id = key.substring(EXERCISE.length());
            if (value == null) {
                plans.removeExercise(id);
            } else {
                plans.put(id, ContentReader.exercise(value));
            }
        }
    }
}
