package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sides;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The amount of one exercise that is done: every range of its definition brought down to one value. */
sealed interface ExerciseDose {
    /** To hear that the sides change; turning over follows. */
    Duration SWITCH_SIDE = Duration.ofSeconds(3);
    /** The last seconds of a hold or a rest are counted down. */
    int COUNTS = 3;
    /** A hold or a rest that is shorter is not counted down. */
    Duration SHORTEST_COUNTED = Duration.ofSeconds(6);

    Exercise exercise();

    Preparations preparations();

    /** From the first cue of the work to its last, without getting into position before it. */
    Duration work();

    /** The number of cues that it has at the most. Ranges are bounded, so it can't overflow. */
    long mostCues();

    /** The rest before another exercise follows; zero where there is none. */
    default Duration restAfter() {
        return Duration.ZERO;
    }

    /** Returns what a hold may be extended to while it is in force; zero where there is none. */
    Duration longestHold();

    /** Returns what a rest may be extended to while it is in force; zero where there is none. */
    default Duration longestRest() {
        return Duration.ZERO;
    }

    /** Returns how often each check is asked, the most frequent first; nothing where there is none. */
    default List<Duration> checkIntervals() {
        return List.of();
    }

    /** An exercise of which no dose has been chosen yet. */
    record Source(Exercise exercise, Preparations preparations) {
        /** With every default. */
        ExerciseDose defaultDose() {
            return dose(
                    DoseScale.DEFAULT,
                    exercise.work() instanceof Repetitions work ? work.sets().defaultValue() : 1);
        }

        ExerciseDose dose(DoseScale doseScale, int sets) {
            return switch (exercise.work()) {
                case Repetitions work ->
                    new Sets(
                            exercise,
                            preparations,
                            work.sides(),
                            Math.min(sets, work.sets().max()),
                            doseScale.count(work.reps()),
                            lengths(doseScale, work.phases().stream().map(Phase::seconds)),
                            Duration.ofMillis(doseScale.millis(work.restSeconds())));
                case dev.lilt.session.definition.Sequence work ->
                    new Sequence(
                            exercise,
                            preparations,
                            work,
                            lengths(
                                    doseScale,
                                    work.steps().stream().map(dev.lilt.session.definition.Sequence.Step::seconds)));
                case dev.lilt.session.definition.Sustained work ->
                    new Sustained(exercise, preparations, work, Duration.ofMillis(doseScale.millis(work.seconds())));
            };
        }

        private static List<Duration> lengths(DoseScale doseScale, Stream<Range> seconds) {
            return seconds.map(each -> Duration.ofMillis(doseScale.millis(each)))
                    .toList();
        }
    }

    private static Duration sum(List<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the least that any of them may be extended to; zero where there are none. */
    private static Duration leastCeiling(Stream<Range> seconds) {
        return seconds.map(each -> Duration.ofSeconds(each.ceiling()))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The same number of reps in each set, and on each side where there are sides. */
    record Sets(
            Exercise exercise,
            Preparations preparations,
            Sides sides,
            int sets,
            int reps,
            List<Duration> phases,
            Duration rest)
            implements ExerciseDose {
        Duration rep() {
            return sum(phases);
        }

        private int turns() {
            return sides == Sides.EACH ? sets : 0;
        }

        /** Back into position after each rest between sets. */
        private int backs() {
            return rest.isZero() ? 0 : sets - 1;
        }

        private long reps(int ofOnePass) {
            return (long) ofOnePass * (sets + turns());
        }

        @Override
        public Duration work() {
            return rep().multipliedBy(reps(reps))
                    .plus(SWITCH_SIDE.plus(preparations.turn().length()).multipliedBy(turns()))
                    .plus(rest.plus(preparations.back().length()).multipliedBy(backs()));
        }

        @Override
        public long mostCues() {
            long rep = 1;
            for (int i = 0; i < phases.size(); i++) {
                boolean isCounted =
                        definition().phases().get(i).hold() && phases.get(i).compareTo(SHORTEST_COUNTED) >= 0;
                rep += isCounted ? 1 + COUNTS : 1;
            }
            return rep * reps(reps) + turns() + (sets - 1L) * (1 + COUNTS) + preparations.mostCues(turns(), backs());
        }

        @Override
        public Duration restAfter() {
            return rest;
        }

        /** Of several phases that are held, the one that may be held least sets the limit. */
        @Override
        public Duration longestHold() {
            return leastCeiling(
                    definition().phases().stream().filter(Phase::hold).map(Phase::seconds));
        }

        @Override
        public Duration longestRest() {
            return Duration.ofSeconds(definition().restSeconds().max());
        }

        private Repetitions definition() {
            return (Repetitions) exercise.work();
        }
    }

    /** Each step once. */
    record Sequence(
            Exercise exercise,
            Preparations preparations,
            dev.lilt.session.definition.Sequence definition,
            List<Duration> steps)
            implements ExerciseDose {
        @Override
        public Duration work() {
            return sum(steps).plus(preparations.ofSteps());
        }

        @Override
        public long mostCues() {
            return steps.size() * (1L + COUNTS) + preparations.mostCues(0, 0);
        }

        @Override
        public Duration longestHold() {
            return leastCeiling(definition.steps().stream().map(dev.lilt.session.definition.Sequence.Step::seconds));
        }
    }

    /** Kept up for this long. */
    record Sustained(
            Exercise exercise,
            Preparations preparations,
            dev.lilt.session.definition.Sustained definition,
            Duration work)
            implements ExerciseDose {
        /** Slow at the beginning, at the usual pace, and slow at the end. */
        private static final int CHANGES_OF_PACE = 3;

        @Override
        public long mostCues() {
            long cues = 1L + COUNTS + CHANGES_OF_PACE + preparations.mostCues(0, 0);
            if (definition.breathing() instanceof Breathing.Paced(Duration in, Duration out)) {
                cues += 2 * work.dividedBy(in.plus(out));
            }
            for (Check check : definition.checks()) {
                cues += 1 + work.dividedBy(check.every());
            }
            return cues;
        }

        @Override
        public Duration longestHold() {
            return Duration.ofSeconds(definition.seconds().ceiling());
        }

        @Override
        public List<Duration> checkIntervals() {
            return definition.checks().stream().map(Check::every).sorted().toList();
        }
    }
}
