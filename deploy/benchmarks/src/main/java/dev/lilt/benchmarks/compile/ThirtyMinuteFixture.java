package dev.lilt.benchmarks.compile;

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
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.definition.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exercises that fill half an hour, of every kind that there is: reps, sides, holds, paced breath, a walk with checks.
 */
final class ThirtyMinuteFixture {
    private ThirtyMinuteFixture() {}

    static List<Exercise> exercises() {
        return List.of(
                exercise(
                        "walk-pelvic-sway",
                        Kind.AEROBIC,
                        Position.STANDING,
                        kept(300, 1200, 600, new Breathing.Unpaced())),
                exercise("cat-cow", Kind.MOBILITY, Position.HANDS_AND_KNEES, reps(Sides.NONE, 5, 5)),
                exercise("side-lying-clamshell", Kind.STRENGTH, Position.SIDE_LYING, reps(Sides.EACH, 3, 5)),
                exercise("pelvic-tilt", Kind.STRENGTH, Position.ANY, reps(Sides.NONE, 5, 10)),
                exercise(
                        "breathing-practice",
                        Kind.RELAXATION,
                        Position.SEATED,
                        kept(180, 900, 300, new Breathing.Paced(Duration.ofSeconds(4), Duration.ofSeconds(6)))));
    }

    private static Exercise exercise(String id, Kind kind, Position position, Work work) {
        return new Exercise(
                id,
                1,
                text("Exercise"),
                position,
                kind,
                Intensity.LIGHT,
                Set.of(),
                List.of(text("Get into position"), text("Let the breath come and go")),
                List.of(new Comfort(text("It is too much"), text("Do less, or rest"))),
                work);
    }

    private static Work kept(int least, int most, int usual, Breathing breathing) {
        var check = new Check(Duration.ofSeconds(120), text("Can you still talk?"));
        return new Sustained(new Range(least, most, usual), breathing, List.of(check));
    }

    private static Work reps(Sides sides, int shortest, int longest) {
        var phases = List.of(
                new Phase(
                        "lift",
                        new Range(2, 3, 2),
                        Breath.OUT,
                        false,
                        text("Lift slowly"),
                        text("Lift the knee"),
                        text("Lift")),
                new Phase(
                        "hold",
                        new Range(shortest, longest, shortest),
                        Breath.EASY,
                        true,
                        text("Stay"),
                        text("Stay and breathe"),
                        text("Stay")),
                new Phase(
                        "lower",
                        new Range(2, 3, 2),
                        Breath.IN,
                        false,
                        text("Lower slowly"),
                        text("Lower the knee"),
                        text("Lower")));
        return new Repetitions(new Range(5, 20, 10), sides, phases, Duration.ofSeconds(30));
    }

    private static Texts text(String english) {
        return new Texts(Map.of("en", english));
    }
}
