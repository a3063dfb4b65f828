package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hold, walk, rest or getting into position in force, which can be lengthened: by how far, and to what. The longer
 * session is as if it had been that long from the beginning: breaths and checks continue, the countdown and the gate
 * move to the new end, and all that comes later moves. A member who goes back hears it whole.
 */
public final class HoldExtension {
    /** A tip comes before a breath that begins with it, as {@link SustainedLayout} writes them. */
    private static final Comparator<Cue> IN_ORDER =
            Comparator.comparing(Cue::at).thenComparing(cue -> cue.kind() != CueKind.TIP);

    private final CompiledSession compiledSession;
    private final Timeline timeline;
    private final Cue inForce;
    private final List<Cue> filling;
    /** By what is shown, what is said with it where there is time. */
    private final Map<CueContent, String> saidElsewhere = new HashMap<>();

    private HoldExtension(CompiledSession compiledSession, Cue inForce) {
        this.compiledSession = compiledSession;
        this.timeline = compiledSession.timeline();
        this.inForce = inForce;
        this.filling = filling(inForce);
        timeline.cues().stream()
                .map(Cue::content)
                .filter(content -> !content.say().isEmpty())
                .forEach(content -> saidElsewhere.putIfAbsent(content.saying(""), content.say()));
    }

    /** Returns the extension of what is in force at this position, if it can be lengthened. A walk is a hold, too. */
    public static Optional<HoldExtension> at(Duration position, CompiledSession compiledSession) {
        return compiledSession.timeline().cues().stream()
                .filter(HoldExtension::isExtensible)
                .filter(cue -> cue.at().compareTo(position) <= 0 && position.compareTo(cue.end()) < 0)
                .findFirst()
                .map(cue -> new HoldExtension(compiledSession, cue));
    }

    private static boolean isExtensible(Cue cue) {
        return cue.kind() == CueKind.HOLD || cue.kind() == CueKind.REST || cue.kind() == CueKind.PREPARE;
    }

    /**
     * Returns how much longer it may be: as the exercise allows, in a session that is no longer than the longest.
     *
     * @param longestSession at most {@link TargetDuration#LONGEST}
     */
    public Duration room(Duration longestSession) {
        Segment segment = compiledSession.segments().get(compiledSession.segmentAt(inForce.at()));
        Duration ofExercise = segment.longest(inForce.kind()).minus(inForce.length());
        Duration ofSession = longestSession.minus(compiledSession.duration());
        Duration room = ofExercise.compareTo(ofSession) < 0 ? ofExercise : ofSession;
        return room.isNegative() ? Duration.ZERO : room;
    }

    /** Returns the number of cues that there are at the most once it is longer. */
    public long mostCues(Duration by) {
        long cues = timeline.cues().size() + (long) ExerciseDose.COUNTS;
        List<Cue> ins = ofKind(CueKind.BREATHE_IN);
        List<Cue> outs = ofKind(CueKind.BREATHE_OUT);
        if (!ins.isEmpty() && !outs.isEmpty()) {
            Duration breath = ins.getLast().length().plus(outs.getLast().length());
            cues += 2 * (1 + by.dividedBy(breath));
        }
        List<Cue> checks = firstChecks();
        for (int i = 0; i < checks.size(); i++) {
            cues += 1 + by.dividedBy(interval(checks, i));
        }
        return cues;
    }

    /**
     * Returns the same session with it lengthened.
     *
     * @param by in whole seconds
     */
    public CompiledSession extended(Duration by) {
        int extended = compiledSession.segmentAt(inForce.at());
        List<Segment> segments = compiledSession.segments();
        List<Segment> moved = IntStream.range(0, segments.size())
                .mapToObj(i ->
                        segments.get(i).moved(i > extended ? by : Duration.ZERO, i >= extended ? by : Duration.ZERO))
                .toList();
        return new CompiledSession(longer(by), moved);
    }

    private Timeline longer(Duration by) {
        List<Cue> cues = new ArrayList<>();
        timeline.cues()
                .subList(0, inForce.index() + 1)
                .forEach(
                        cue -> cues.add(isAround(cue) ? cue.lasting(cue.length().plus(by)) : cue));
        cues.addAll(filling(by));
        timeline.cues()
                .subList(timeline.firstCueFrom(inForce.end()), timeline.cues().size())
                .forEach(cue -> cues.add(cue.moved(cue.at().plus(by))));
        List<Cue> numbered = new ArrayList<>(cues.size());
        cues.forEach(cue -> numbered.add(cue.numbered(numbered.size())));
        return Timeline.of(SpeechFitter.refit(numbered));
    }

    /** Returns whether this is what is in force itself, or the rep that it is a part of. */
    private boolean isAround(Cue cue) {
        return cue.end().compareTo(inForce.end()) >= 0;
    }

    /** All cues over it, from its beginning to its new end; at one offset in the order of the compiler. */
    private List<Cue> filling(Duration by) {
        Duration newEnd = inForce.end().plus(by);
        List<Cue> checks = Stream.concat(ofKind(CueKind.CHECK).stream(), moreChecks(newEnd).stream())
                .toList();
        Duration slow =
                SustainedLayout.slowFrom(newEnd, checks.stream().map(Cue::at).toList());
        List<Cue> all = new ArrayList<>(filling.stream()
                .filter(cue -> cue.kind() != CueKind.CHECK && cue.kind() != CueKind.COUNT)
                .map(cue -> isGate(cue) ? cue.moved(cue.at().plus(by)) : cue)
                .map(cue -> isSlowEnd(cue) ? cue.moved(slow).lasting(newEnd.minus(slow)) : cue)
                .toList());
        all.addAll(moreBreaths(newEnd));
        all.addAll(checks);
        all.addAll(counts(newEnd));
        return all.stream().map(this::spoken).sorted(IN_ORDER).toList();
    }

    /** The gate of getting into position. */
    private static boolean isGate(Cue cue) {
        return cue.kind() == CueKind.READY;
    }

    /** The slow end of a walk. */
    private boolean isSlowEnd(Cue cue) {
        Duration earliest = inForce.end().minus(SustainedLayout.SLOW).minus(SustainedLayout.EARLIER);
        return cue.kind() == CueKind.TIP
                && inForce.kind() == CueKind.HOLD
                && cue.at().compareTo(earliest) >= 0;
    }

    /** Whole breaths, from where the last one ended. */
    private List<Cue> moreBreaths(Duration newEnd) {
        List<Cue> more = new ArrayList<>();
        List<Cue> ins = ofKind(CueKind.BREATHE_IN);
        List<Cue> outs = ofKind(CueKind.BREATHE_OUT);
        if (!ins.isEmpty() && !outs.isEmpty()) {
            Cue in = ins.getLast();
            Cue out = outs.getLast();
            Duration whole = in.length().plus(out.length());
            for (Duration at = outs.getLast().end(); at.plus(whole).compareTo(newEnd) <= 0; at = at.plus(whole)) {
                more.add(in.moved(at));
                more.add(out.moved(at.plus(in.length())));
            }
        }
        return more;
    }

    /** With what is said where there is time for it, if it is said anywhere: now there may be time here. */
    private Cue spoken(Cue cue) {
        return cue.content().say().isEmpty() ? cue.saying(saidElsewhere.getOrDefault(cue.content(), "")) : cue;
    }

    /** Each check as often as it was asked before; one that the hold was too short for stays away. */
    private List<Cue> moreChecks(Duration newEnd) {
        List<Cue> more = new ArrayList<>();
        List<Cue> checks = firstChecks();
        for (int i = 0; i < checks.size(); i++) {
            Duration every = interval(checks, i);
            for (Duration at = checks.get(i).at(); at.compareTo(newEnd) < 0; at = at.plus(every)) {
                if (at.compareTo(inForce.end()) >= 0) {
                    more.add(checks.get(i).moved(at));
                }
            }
        }
        return more;
    }

    /** Checks are asked for the first time in the order of their intervals. */
    private Duration interval(List<Cue> firstChecks, int check) {
        List<Duration> intervals = compiledSession
                .segments()
                .get(compiledSession.segmentAt(inForce.at()))
                .checkIntervals();
        return check < intervals.size()
                ? intervals.get(check)
                : firstChecks.get(check).at().minus(inForce.at());
    }

    /** Each check where it is asked first. */
    private List<Cue> firstChecks() {
        List<Cue> asked = ofKind(CueKind.CHECK);
        return IntStream.range(0, asked.size())
                .filter(i -> asked.subList(0, i).stream()
                        .map(Cue::content)
                        .noneMatch(asked.get(i).content()::looksLike))
                .mapToObj(asked::get)
                .map(this::spoken)
                .toList();
    }

    /** Its last seconds. A hold may have been too short for all three, so they are taken from where there are most. */
    private List<Cue> counts(Duration newEnd) {
        boolean isTooShort = newEnd.minus(inForce.at()).compareTo(ExerciseDose.SHORTEST_COUNTED) < 0
                && ofKind(CueKind.COUNT).isEmpty();
        if (inForce.kind() == CueKind.PREPARE || isTooShort) {
            return List.of();
        }
        return timeline.cues().stream()
                .filter(cue -> isExtensible(cue) && cue.exercise().equals(inForce.exercise()))
                .map(cue -> countsMoved(cue, newEnd))
                .max(Comparator.comparingInt(List::size))
                .orElseGet(List::of);
    }

    private List<Cue> countsMoved(Cue from, Duration newEnd) {
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
