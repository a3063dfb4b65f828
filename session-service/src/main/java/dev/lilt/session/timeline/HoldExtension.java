package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lengthens the hold or rest in force, as if it had been that long from its beginning: what fills it goes on, it is
 * counted down at its new end and nowhere else, and all that comes after it moves. A member who goes back hears it
 * whole.
 */
final class HoldExtension {
    private final Timeline timeline;
    private final Cue inForce;
    private final Duration by;
    private final Duration newEnd;
    private final List<Cue> filling;

    HoldExtension(Timeline timeline, Cue inForce, Duration by) {
        this.timeline = timeline;
        this.inForce = inForce;
        this.by = by;
        this.newEnd = inForce.end().plus(by);
        this.filling = filling(inForce);
    }

    /** The hold (a walk is one, too) or rest at this position. */
    static Optional<Cue> inForce(Timeline timeline, Duration position) {
        return timeline.cues().stream()
                .filter(HoldExtension::isExtensible)
                .filter(cue -> cue.at().compareTo(position) <= 0 && position.compareTo(cue.end()) < 0)
                .findFirst();
    }

    private static boolean isExtensible(Cue cue) {
        return cue.kind() == CueKind.HOLD || cue.kind() == CueKind.REST;
    }

    /** The number of cues there are at the most once this rest or hold is longer. */
    long mostCues() {
        long cues = timeline.cues().size() + (long) ExerciseDose.COUNTS;
        List<Cue> ins = ofKind(CueKind.BREATHE_IN);
        List<Cue> outs = ofKind(CueKind.BREATHE_OUT);
        if (!ins.isEmpty() && !outs.isEmpty()) {
            cues += 2
                    * (1
                            + by.dividedBy(
                                    ins.getLast().length().plus(outs.getLast().length())));
        }
        for (Cue check : firstChecks()) {
            cues += 1 + by.dividedBy(check.at().minus(inForce.at()));
        }
        return cues;
    }

    Timeline timeline() {
        List<Cue> cues = new ArrayList<>();
        timeline.cues().subList(0, inForce.index() + 1).forEach(cue -> cues.add(isAround(cue) ? lengthened(cue) : cue));
        cues.addAll(filling());
        timeline.cues()
                .subList(timeline.firstCueFrom(inForce.end()), timeline.cues().size())
                .forEach(cue -> cues.add(cue.moved(cue.at().plus(by))));
        List<Cue> numbered = new ArrayList<>(cues.size());
        cues.forEach(cue -> numbered.add(cue.numbered(numbered.size())));
        return Timeline.of(numbered);
    }

    /** Returns what is in force itself, and the rep that it is a part of. */
    private boolean isAround(Cue cue) {
        return cue.end().compareTo(inForce.end()) >= 0;
    }

    private Cue lengthened(Cue cue) {
        return cue.lasting(cue.length().plus(by));
    }

    /** All that is said over it, from its beginning to its new end; at one offset in the order of the compiler. */
    private List<Cue> filling() {
        List<Cue> all = new ArrayList<>(filling.stream()
                .filter(cue -> cue.kind() != CueKind.CHECK && cue.kind() != CueKind.COUNT)
                .toList());
        all.addAll(moreBreaths());
        all.addAll(ofKind(CueKind.CHECK));
        all.addAll(moreChecks());
        all.addAll(counts());
        all.sort(Comparator.comparing(Cue::at));
        return all;
    }

    /** Whole breaths, from where the last one ended. */
    private List<Cue> moreBreaths() {
        List<Cue> more = new ArrayList<>();
        List<Cue> ins = ofKind(CueKind.BREATHE_IN);
        List<Cue> outs = ofKind(CueKind.BREATHE_OUT);
        if (!ins.isEmpty() && !outs.isEmpty()) {
            Cue in = ins.getLast();
            Cue out = outs.getLast();
            Duration whole = in.length().plus(out.length());
            for (Duration at = out.end(); at.plus(whole).compareTo(newEnd) <= 0; at = at.plus(whole)) {
                more.add(in.moved(at));
                more.add(out.moved(at.plus(in.length())));
            }
        }
        return more;
    }

    /** Each check as often as it was asked before; one that the hold was too short for stays away. */
    private List<Cue> moreChecks() {
        List<Cue> more = new ArrayList<>();
        for (Cue check : firstChecks()) {
            Duration every = check.at().minus(inForce.at());
            for (Duration at = check.at(); at.compareTo(newEnd) < 0; at = at.plus(every)) {
                if (at.compareTo(inForce.end()) >= 0) {
                    more.add(check.moved(at));
                }
            }
        }
        return more;
    }

    /** Each check where it is asked first. */
    private List<Cue> firstChecks() {
        List<Cue> asked = ofKind(CueKind.CHECK);
        return IntStream.range(0, asked.size())
                .filter(i -> asked.subList(0, i).stream().noneMatch(asked.get(i)::hasSameContent))
                .mapToObj(asked::get)
                .toList();
    }

    /** Its last seconds. A hold may have been too short for all three, so they are taken from where there are most. */
    private List<Cue> counts() {
        return timeline.cues().stream()
                .filter(cue -> isExtensible(cue) && cue.exercise().equals(inForce.exercise()))
                .map(this::countsMoved)
                .max(Comparator.comparingInt(List::size))
                .orElseGet(List::of);
    }

    private List<Cue> countsMoved(Cue from) {
        return filling(from).stream()
                .filter(cue -> cue.kind() == CueKind.COUNT)
                .map(cue -> cue.moved(newEnd.minus(from.end().minus(cue.at()))))
                .filter(cue -> cue.at().compareTo(inForce.at()) >= 0)
                .toList();
    }

    private List<Cue> ofKind(CueKind kind) {
        return filling.stream().filter(cue -> cue.kind() == kind).toList();
    }

    private List<Cue> filling(Cue of) {
        return timeline.cues().subList(of.index() + 1, Math.max(of.index() + 1, timeline.firstCueFrom(of.end())));
    }
}
