package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sides;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The amount of one exercise that is done: every range of its definition brought down to one value. */
sealed interface ExerciseDose {
    /** Time to roll over with a bump, unhurried. */
    Duration SWITCH_SIDE = Duration.ofSeconds(15);

    /** The last seconds of a hold or a rest are counted down. */
    int COUNTS = 3;

    Exercise exercise();

    /** From the first cue of the work to its last, without getting into position. */
    Duration work();

    /** The number of cues that the work has at the most. Ranges are bounded, so it can't overflow. */
    long mostCues();

    /** The rest before another exercise follows. */
    Duration restAfter();

    /** Returns what a hold may be extended to while it is in force; zero where there is none. */
    Duration longestHold();

    /** Returns what a rest may be extended to while it is in force; zero where there is none. */
    Duration longestRest();

    /** The same number of reps in each set, and on each side where there are sides. */
    record Sets(Exercise exercise, Sides sides, int sets, int reps, List<Duration> phases, Duration rest)
            implements ExerciseDose {
        Duration rep() {
            return phases.stream().reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public Duration work() {
            int sidePasses = sides == Sides.EACH ? 2 : 1;
            return rep().multipliedBy((long) sets * sidePasses * reps)
                    .plus(SWITCH_SIDE.multipliedBy((long) sets * (sidePasses - 1)))
                    .plus(rest.multipliedBy(sets - 1L));
        }

        @Override
        public long mostCues() {
            int sidePasses = sides == Sides.EACH ? 2 : 1;
            long rep = 1;
            for (Phase phase : definition().phases()) {
                rep += phase.hold() ? 1 + COUNTS : 1;
            }
            return rep * sets * sidePasses * reps + (long) sets * (sidePasses - 1) + (sets - 1L) * (1 + COUNTS);
        }

        @Override
        public Duration restAfter() {
            return rest;
        }

        /** Returns where several phases are held, the one that may be held least sets the limit. */
        @Override
        public Duration longestHold() {
            return definition().phases().stream()
                    .filter(Phase::hold)
                    .map(phase -> Duration.ofSeconds(phase.seconds().ceiling()))
                    .min(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
        }

        @Override
        public Duration longestRest() {
            return Duration.ofSeconds(definition().restSeconds().max());
        }

        private Repetitions definition() {
            return (Repetitions) exercise.work();
        }
    }

    /** Kept up for this long. */
    record Sustained(Exercise exercise, dev.lilt.session.definition.Sustained definition, Duration work)
            implements ExerciseDose {
        @Override
        public long mostCues() {
            long cues = 1 + COUNTS;
            if (definition.breathing() instanceof Breathing.Paced(Duration in, Duration out)) {
                cues += 2 * work.dividedBy(in.plus(out));
            }
            for (Check check : definition.checks()) {
                cues += work.dividedBy(check.every());
            }
            return cues;
        }

        @Override
        public Duration restAfter() {
            return Duration.ZERO;
        }

        @Override
        public Duration longestHold() {
            return Duration.ofSeconds(definition.seconds().ceiling());
        }

        @Override
        public Duration longestRest() {
            return Duration.ZERO;
        }
    }

    /** With every default. */
    static ExerciseDose defaultOf(Exercise exercise) {
        return of(
                exercise,
                DoseScale.DEFAULT,
                exercise.work() instanceof Repetitions work ? work.sets().defaultValue() : 1);
    }

    static ExerciseDose of(Exercise exercise, DoseScale doseScale, int sets) {
        return switch (exercise.work()) {
            case Repetitions work ->
                new Sets(
                        exercise,
                        work.sides(),
                        sets,
                        doseScale.count(work.reps()),
                        work.phases().stream()
                                .map(phase -> Duration.ofMillis(doseScale.millis(phase.seconds())))
                                .toList(),
                        Duration.ofMillis(doseScale.millis(work.restSeconds())));
            case dev.lilt.session.definition.Sustained work ->
                new Sustained(exercise, work, Duration.ofMillis(doseScale.millis(work.seconds())));
        };
    }
}
