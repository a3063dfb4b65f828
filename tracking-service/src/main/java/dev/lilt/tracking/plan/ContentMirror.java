package dev.lilt.tracking.plan;

import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole of {@code lilt.content.v1} at every start and follows it from there, each replica in a consumer group
 * of its own that commits nothing, and so is gone with it. As nothing is committed, a topic that was deleted and made
 * again is read from its beginning too, and what was known before is kept until it says something else. Nothing waits
 * for it: until it has got so far, a week says nothing of a plan.
 */
// At startup, so that its metric is there before the first record is.
@Startup
@ApplicationScoped
class ContentMirror {
    private static final Logger LOG = Logger.getLogger(ContentMirror.class);
    private static final String PLAN = "plan/";
    private static final String EXERCISE = "exercise/";

    private final Plans plans;
    private final Event<PlansChanged> changed;
    private final Counter skipped;

    ContentMirror(Plans plans, Event<PlansChanged> changed, MeterRegistry metrics) {
        this.plans = plans;
        this.changed = changed;
        this.skipped = Counter.builder("lilt.topic.records.skipped")
                .description("Records that could not be used")
                .tag("topic", "lilt.content.v1")
                .register(metrics);
    }

    /** One record that can't be used must not keep the others from being read: the item stays as it was. */
    @Blocking
    @Incoming("content")
    void mirror(ConsumerRecord<String, byte[]> published) {
        try {
            put(published);
        } catch (RuntimeException unusable) {
            skipped.increment();
            // Neither key nor value: they may be any text.
            LOG.warnf(
                    "Content record skipped partition=%d offset=%d reason=\"%s\"",
                    published.partition(), published.offset(), reason(unusable));
            return;
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

    private static String reason(RuntimeException unusable) {
        return unusable instanceof RejectedCompletionException refused ? refused.detail() : "unexpected";
    }
}
