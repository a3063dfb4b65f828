package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;

/** The parts that are timed the same in every exercise: a rest, and the count that ends a rest or a hold. */
final class RestAndCountdown {
    static final Duration SHORTEST_COUNTED = Duration.ofSeconds(6);

    private RestAndCountdown() {}

    static void rest(TimelineBuilder builder, CuePhrases phrases, Exercise exercise, Duration length) {
        Duration from = builder.clock();
        builder.add(CueKind.REST, exercise, length)
                .show(phrases.text("rest.title"), phrases.text("rest.text"))
                .say(phrases.text("rest.say"), phrases.text("rest.short"));
        count(builder, phrases, exercise, from, builder.clock());
    }

    /** Counts down the last three seconds of what is long enough to be counted. */
    static void count(TimelineBuilder builder, CuePhrases phrases, Exercise exercise, Duration from, Duration to) {
        if (to.minus(from).compareTo(SHORTEST_COUNTED) < 0) {
            return;
        }
        for (int left = ExerciseDose.COUNTS; left >= 1; left--) {
            builder.add(CueKind.COUNT, exercise, to.minusSeconds(left), Duration.ofSeconds(1))
                    .show(phrases.text("count.title", left), phrases.text("count.text", left))
                    .say(phrases.text(left == ExerciseDose.COUNTS ? "count.first.say" : "count.say", left));
        }
    }
}
