package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cues written so far, and the offset where the next one goes. */
final class TimelineBuilder {
    private final List<CueBuilder> drafts = new ArrayList<>();
    private Duration clock = Duration.ZERO;

    Duration clock() {
        return clock;
    }

    /** A cue here, after which time goes on by its length. */
    CueBuilder add(CueKind kind, Exercise exercise, Duration length) {
        CueBuilder draft = add(kind, exercise, clock, length);
        clock = clock.plus(length);
        return draft;
    }

    /** A cue at some offset, over what else is in force there. */
    CueBuilder add(CueKind kind, Exercise exercise, Duration at, Duration length) {
        if (drafts.size() == Timeline.MOST_CUES) {
            throw new IllegalStateException("more cues than the prescription was estimated to have");
        }
        CueBuilder draft = new CueBuilder(kind, exercise, at, length);
        drafts.add(draft);
        return draft;
    }

    /** All cues by offset; those of one offset stay as they were written. */
    Timeline timeline() {
        List<CueBuilder> ordered =
                drafts.stream().sorted(Comparator.comparing(CueBuilder::at)).toList();
        List<Cue> cues = new ArrayList<>(ordered.size());
        CanonicalJson pen = new CanonicalJson();
        ordered.forEach(draft -> cues.add(draft.cue(cues.size(), pen)));
        return Timeline.of(cues);
    }
}
