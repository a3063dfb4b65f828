package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lengthens the hold or rest in force: what fills it goes on, it is counted down at its new end, and all else moves. */
final class Extension {
    private final Timeline timeline;
    private final Cue inForce;
    private final int said;
    private final Duration by;
    private final Duration newEnd;

    Extension(Timeline timeline, Cue inForce, int said, Duration by) {
        this.timeline = timeline;
        this.inForce = inForce;
        this.said = said;
        this.by = by;
        this.newEnd = inForce.end().plus(by);
    }

    /** The hold (a walk is one, too) or rest at this position. */
    static Optional<Cue> inForce(Timeline timeline, Duration position) {
        return timeline.cues().stream()
                .filter(cue -> cue.kind() == CueKind.HOLD || cue.kind() == CueKind.REST)
                .filter(cue -> cue.at().compareTo(position) <= 0 && position.compareTo(cue.end()) < 0)
                .findFirst();
    }

    Timeline timeline() {
        List<Cue> cues = new ArrayList<>();
        timeline.cues().subList(0, said).forEach(cue -> cues.add(around(cue) ? lengthened(cue) : cue));
        List<Cue> coming = new ArrayList<>();
        timeline.cues().subList(said, timeline.cues().size()).forEach(cue -> {
            if (cue.at().compareTo(inForce.end()) >= 0) {
                coming.add(cue.moved(cue.at().plus(by)));
            } else if (cue.kind() != CueKind.COUNT) {
                coming.add(cue);
            }
        });
        breaths(coming);
        checks(coming);
        counts(coming);
        coming.sort(Comparator.comparing(Cue::at));
        coming.forEach(cue -> cues.add(cue.numbered(cues.size())));
        return Timeline.of(cues);
    }

    private boolean around(Cue cue) {
        return cue.at().compareTo(inForce.at()) <= 0 && cue.end().compareTo(inForce.end()) >= 0;
    }

    private Cue lengthened(Cue cue) {
        return cue.lasting(cue.length().plus(by));
    }

    /** Whole breaths, from where the last one ended. */
    private void breaths(List<Cue> coming) {
        Optional<Cue> in = last(cue -> cue.kind() == CueKind.BREATHE_IN);
        Optional<Cue> out = last(cue -> cue.kind() == CueKind.BREATHE_OUT);
        if (in.isEmpty() || out.isEmpty()) {
            return;
        }
        Duration whole = in.get().length().plus(out.get().length());
        for (Duration at = out.get().end(); at.plus(whole).compareTo(newEnd) <= 0; at = at.plus(whole)) {
            coming.add(in.get().moved(at));
            coming.add(out.get().moved(at.plus(in.get().length())));
        }
    }

    /** Each check as often as it was asked before; one that the hold was too short for stays away. */
    private void checks(List<Cue> coming) {
        List<Cue> asked = within(cue -> cue.kind() == CueKind.CHECK);
        for (int i = 0; i < asked.size(); i++) {
            Cue check = asked.get(i);
            boolean isFirst = asked.subList(0, i).stream().noneMatch(check::says);
            if (isFirst) {
                Duration every = check.at().minus(inForce.at());
                for (Duration at = check.at(); at.compareTo(newEnd) < 0; at = at.plus(every)) {
                    if (at.compareTo(inForce.end()) >= 0) {
                        coming.add(check.moved(at));
                    }
                }
            }
        }
    }

    /** The last seconds are counted at the new end, though some of them may have been counted before. */
    private void counts(List<Cue> coming) {
        Duration last =
                said == 0 ? Duration.ZERO : timeline.cues().get(said - 1).at();
        within(cue -> cue.kind() == CueKind.COUNT).stream()
                .map(cue -> cue.moved(cue.at().plus(by)))
                .filter(cue -> cue.at().compareTo(last) > 0)
                .forEach(coming::add);
    }

    private Optional<Cue> last(Predicate<Cue> wanted) {
        return within(wanted).stream().max(Comparator.comparing(Cue::at));
    }

    private List<Cue> within(Predicate<Cue> wanted) {
        return timeline.cues().stream()
                .filter(cue -> cue.at().compareTo(inForce.at()) >= 0 && cue.at().compareTo(inForce.end()) < 0)
                .filter(wanted)
                .toList();
    }
}
