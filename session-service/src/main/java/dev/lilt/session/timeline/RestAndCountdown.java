package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;

/** The parts that are timed the same in every exercise: a rest, and the count that ends a rest or a hold. */
final class RestAndCountdown {
    private static final int COUNTED_SECONDS = 3;

    private RestAndCountdown() {}

    static void rest(TimelineBuilder builder, CuePhrases phrases, Exercise exercise, Duration length) {
        if (length.isZero()) {
            return;
        }
        Duration from = builder.clock();
        builder.add(CueKind.REST, exercise, length)
                .show(phrases.text("rest.title"), phrases.text("rest.text"))
                .say(phrases.text("rest.say"));
        count(builder, phrases, exercise, from, builder.clock());
    }

    /** Counts down the last three seconds, or as many of them as there are. */
    static void count(TimelineBuilder builder, CuePhrases phrases, Exercise exercise, Duration from, Duration to) {
        for (int left = COUNTED_SECONDS; left >= 1; left--) {
            Duration at = to.minusSeconds(left);
            if (at.compareTo(from) >= 0) {
                builder.add(CueKind.COUNT, exercise, at, Duration.ofSeconds(1))
                        .show(phrases.text("count.title", left), phrases.text("count.text", left))
                        .say(phrases.text("count.say", left));
            }
        }
    }
}
