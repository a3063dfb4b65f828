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
    private Duration clock = Duration.ZERO;

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
