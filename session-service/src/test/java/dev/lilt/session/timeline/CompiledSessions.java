package dev.lilt.session.timeline;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** CompiledSessions to go through, for properties. */
public final class CompiledSessions {
    private CompiledSessions() {}

    /** With gates and without. */
    public static Arbitrary<CompiledSession> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, handmade().map(Gates::in)),
                Tuple.of(2, handmade()),
                Tuple.of(2, shipped()),
                Tuple.of(1, compiled()));
    }

    /** The shipped exercises, in pairs. */
    private static Arbitrary<CompiledSession> shipped() {
        return Arbitraries.of(
                        "pelvic-tilt", "cat-cow", "side-lying-clamshell", "light-stretches", "seated-forward-lean")
                .map(Shipped::exercise)
                .list()
                .ofSize(2)
                .map(CompiledSessions::usual);
    }

    private static Arbitrary<CompiledSession> compiled() {
        return Definitions.exercises().list().ofMinSize(1).ofMaxSize(2).map(CompiledSessions::usual);
    }

    /** These exercises at their usual doses, in English. */
    static CompiledSession usual(Exercise... exercises) {
        return usual(List.of(exercises));
    }

    private static CompiledSession usual(List<Exercise> exercises) {
        return (CompiledSession) Compiler.compile(exercises, new TargetDuration.Default(), Locale.ENGLISH);
    }

    /** Short ones in odd milliseconds, where a lot falls on one instant and a beat of a fast pace skips a lot. */
    private static Arbitrary<CompiledSession> handmade() {
        return Combinators.combine(
                        millis(6_000),
                        Arbitraries.integers().between(1, 3),
                        millis(4_000),
                        millis(4_000),
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(1, millis(6_000))))
                .as((prepare, reps, hold, rest, turn) -> new Part(prepare, reps, 1 + hold, rest, turn))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(CompiledSessions::written);
    }

    private static Arbitrary<Integer> millis(int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(0, most / 500).map(half -> half * 500)),
                Tuple.of(2, Arbitraries.integers().between(0, most)));
    }

    /** @param turnMs to turn over after the first rep and get into position again; 0 for no turn */
    private record Part(int prepareMs, int reps, int holdMs, int restMs, int turnMs) {}

    private static CompiledSession written(List<Part> parts) {
        List<Cue> cues = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        int clock = 0;
        for (Part part : parts) {
            String exercise = "exercise-" + segments.size();
            int from = clock;
            clock = add(cues, CueKind.PREPARE, exercise, clock, part.prepareMs());
            for (int rep = 0; rep < part.reps(); rep++) {
                add(cues, CueKind.REP, exercise, clock, part.holdMs());
                clock = counted(cues, CueKind.HOLD, exercise, clock, part.holdMs());
                if (rep == 0 && part.reps() > 1 && part.turnMs() > 0) {
                    clock = add(cues, CueKind.PREPARE, exercise, clock, part.turnMs());
                }
            }
            add(cues, CueKind.DONE, exercise, clock, 0);
            if (part.restMs() > 0) {
                clock = counted(cues, CueKind.REST, exercise, clock, part.restMs());
            }
            segments.add(new Segment(
                    exercise,
                    1,
                    Kind.STRENGTH,
                    Intensity.LIGHT,
                    Position.STANDING,
                    Duration.ofMillis(from),
                    Duration.ofMillis(clock),
                    Duration.ofMillis(part.holdMs() + 3_000L),
                    Duration.ofMillis(part.restMs() + 3_000L),
                    List.of()));
        }
        add(cues, CueKind.END, "exercise-" + (parts.size() - 1), clock, 0);
        return new CompiledSession(Timeline.of(cues), segments);
    }

    private static int counted(List<Cue> cues, CueKind kind, String exercise, int from, int length) {
        int to = add(cues, kind, exercise, from, length);
        for (int left = 3; left >= 1; left--) {
            if (to - left * 1_000 >= from) {
                cues.add(cue(cues.size(), CueKind.COUNT, exercise, to - left * 1_000, 1_000, "" + left));
            }
        }
        return to;
    }

    /** Where it is over. */
    private static int add(List<Cue> cues, CueKind kind, String exercise, int at, int length) {
        cues.add(cue(cues.size(), kind, exercise, at, length, kind.wire()));
        return at + length;
    }

    private static Cue cue(int index, CueKind kind, String exercise, int at, int length, String title) {
        CueContent content = new CueContent(kind, exercise, title, "", "", kind.haptic(), null, null, 0, 0, 0);
        return new Cue(index, Duration.ofMillis(at), Duration.ofMillis(length), content);
    }
}
