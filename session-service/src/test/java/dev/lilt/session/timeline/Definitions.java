package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sequence;
import dev.lilt.session.definition.Side;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.definition.Transition;
import dev.lilt.session.definition.Transitions;
import dev.lilt.session.definition.Work;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any valid definition, for properties. */
public final class Definitions {
    private Definitions() {}

    /** From one to four exercises. */
    public static Arbitrary<List<Exercise>> lists() {
        return exercises().list().ofMinSize(1).ofMaxSize(4);
    }

    static Arbitrary<Exercise> exercises() {
        Arbitrary<Work> work = Arbitraries.oneOf(repetitions(), sequences(), sustained());
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(6),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Intensity.class),
                        Arbitraries.of(Position.class),
                        Arbitraries.integers().between(0, 3),
                        work)
                .as((id, kind, intensity, position, comforts, each) -> new Exercise(
                        id,
                        1,
                        text("Title " + id),
                        position,
                        kind,
                        intensity,
                        Set.of(),
                        List.of(text("Set up")),
                        List.of(
                                        new Comfort(text("a"), text("try a")),
                                        new Comfort(text("b"), text("try b")),
                                        new Comfort(text("c"), text("try c")))
                                .subList(0, comforts),
                        each));
    }

    private static Arbitrary<Work> repetitions() {
        return Combinators.combine(
                        ranges(1, 12),
                        Arbitraries.of(Sides.class),
                        phases().list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 60))
                .as((reps, sides, phases, rest) -> new Repetitions(reps, sides, phases, Duration.ofSeconds(rest)));
    }

    private static Arbitrary<Phase> phases() {
        return Combinators.combine(
                        ranges(1, 20),
                        Arbitraries.of(Breath.IN, Breath.OUT),
                        Arbitraries.of(true, false),
                        speech(20),
                        speech(3))
                .as((seconds, breath, hold, say, sayShort) ->
                        new Phase("phase", seconds, hold ? Breath.EASY : breath, hold, text("do it"), say, sayShort));
    }

    private static Arbitrary<Work> sequences() {
        return Combinators.combine(
                        ranges(5, 60),
                        Arbitraries.of(Side.class).optional(),
                        Arbitraries.of(Position.class).optional(0.2),
                        speech(20),
                        speech(4))
                .as((seconds, side, position, say, sayShort) ->
                        new Sequence.Step(text("Step"), text("do it"), say, sayShort, seconds, side, position))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(Sequence::new);
    }

    /** Some changes of position, with words of any length. */
    static Arbitrary<Transitions> transitions() {
        return Combinators.combine(
                        Arbitraries.of(Position.class),
                        Arbitraries.of(Position.class),
                        Arbitraries.integers().between(1, 40),
                        speech(24))
                .as((from, to, seconds, say) -> new Transition(from, to, Duration.ofSeconds(seconds), say))
                .list()
                .ofMaxSize(12)
                .map(Transitions::new);
    }

    /** From one word to this many. */
    private static Arbitrary<Texts> speech(int mostWords) {
        return Arbitraries.integers()
                .between(1, mostWords)
                .map(words -> text(String.join(" ", Collections.nCopies(words, "word"))));
    }

    private static Arbitrary<Work> sustained() {
        Arbitrary<Breathing> breathing = Arbitraries.of(
                new Breathing.Unpaced(), new Breathing.Paced(Duration.ofSeconds(4), Duration.ofSeconds(6)));
        Arbitrary<List<Check>> checks = Arbitraries.integers()
                .between(10, 200)
                .map(every -> new Check(Duration.ofSeconds(every), text("check")))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(ranges(10, 900), breathing, checks).as(Sustained::new);
    }

    private static Arbitrary<Range> ranges(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .list()
                .ofSize(3)
                .map(three -> three.stream().sorted().toList())
                .map(three -> new Range(three.get(0), three.get(2), three.get(1)));
    }

    static Texts text(String english) {
        return new Texts(Map.of("en", english, "de", english + "!"));
    }
}
