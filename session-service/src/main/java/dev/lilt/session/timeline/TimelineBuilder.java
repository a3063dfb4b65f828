package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cues written so far, and the offset where the next one goes. */
final class TimelineBuilder {
    private final List<CueBuilder> builders = new ArrayList<>();
    private final CuePhrases phrases;
    private Duration clock = Duration.ZERO;

    TimelineBuilder(CuePhrases phrases) {
        this.phrases = phrases;
    }

    Duration clock() {
        return clock;
    }

    /** A cue here, after which time goes on by its length. */
    CueBuilder add(CueKind kind, Exercise exercise, Duration length) {
        CueBuilder cue = add(kind, exercise, clock, length);
        clock = clock.plus(length);
        return cue;
    }

    /** A cue at some offset, over what else is in force there. */
    CueBuilder add(CueKind kind, Exercise exercise, Duration at, Duration length) {
        if (builders.size() == Timeline.MOST_CUES) {
            throw new IllegalStateException("more cues than the dose plan was estimated to have");
        }
        CueBuilder cue = new CueBuilder(kind, exercise, at, length);
        builders.add(cue);
        return cue;
    }

    /** A rest, and the count that ends it. */
    void rest(Exercise exercise, Duration length) {
        Duration from = clock;
        add(CueKind.REST, exercise, length)
                .show(phrases.text("rest.title"), phrases.text("rest.text"))
                .say(phrases.text("rest.say"), phrases.text("rest.short"));
        countDown(exercise, from);
    }

    /** Counts down the last three seconds of what began at this offset and ends here, if it is long enough. */
    void countDown(Exercise exercise, Duration from) {
        if (clock.minus(from).compareTo(ExerciseDose.SHORTEST_COUNTED) < 0) {
            return;
        }
        for (int left = ExerciseDose.COUNTS; left >= 1; left--) {
            add(CueKind.COUNT, exercise, clock.minusSeconds(left), Duration.ofSeconds(1))
                    .show(phrases.text("count.title", left), phrases.text("count.text", left))
                    .say(phrases.text(left == ExerciseDose.COUNTS ? "count.first.say" : "count.say", left));
        }
    }

    /** All cues by offset; those of one offset stay as they were written. */
    Timeline timeline() {
        List<CueBuilder> ordered =
                builders.stream().sorted(Comparator.comparing(CueBuilder::at)).toList();
        List<Cue> cues = new ArrayList<>(ordered.size());
        // Countdowns, breaths and checks come many times: one object stands for all that are equal.
        Map<CueContent, CueContent> shared = new HashMap<>();
        int[] spoken = SpeechFitter.fit(ordered);
        for (CueBuilder each : ordered) {
            CueContent content = each.content(spoken[cues.size()]);
            CueContent first = shared.putIfAbsent(content, content);
            cues.add(new Cue(cues.size(), each.at(), each.length(), first == null ? content : first));
        }
        return Timeline.of(cues);
    }
}
