package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import java.time.Duration;
import java.util.List;

/** How much of one exercise is done: every range of its definition brought down to one value. */
sealed interface Dose {
    /** Time to roll over with a bump, unhurried. */
    Duration SWITCH_SIDE = Duration.ofSeconds(15);

    Exercise exercise();

    /** From the first cue of the work to its last, without getting into position. */
    Duration work();

    /** The rest before another exercise follows. */
    Duration restAfter();

    /** The same number of reps in each set, and on each side where there are sides. */
    record Sets(Exercise exercise, Sides sides, int sets, int reps, List<Duration> phases, Duration rest)
            implements Dose {
        Duration rep() {
            return phases.stream().reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public Duration work() {
            int rounds = sides == Sides.EACH ? 2 : 1;
            return rep().multipliedBy((long) sets * rounds * reps)
                    .plus(SWITCH_SIDE.multipliedBy((long) sets * (rounds - 1)))
                    .plus(rest.multipliedBy(sets - 1L));
        }

        @Override
        public Duration restAfter() {
            return rest;
        }
    }

    /** Kept up for this long. */
    record KeptUp(Exercise exercise, Sustained definition, Duration work) implements Dose {
        @Override
        public Duration restAfter() {
            return Duration.ZERO;
        }
    }

    static Dose of(Exercise exercise, Effort effort, int sets) {
        return switch (exercise.work()) {
            case Repetitions work ->
                new Sets(
                        exercise,
                        work.sides(),
                        sets,
                        effort.count(work.reps()),
                        work.phases().stream()
                                .map(phase -> Duration.ofMillis(effort.millis(phase.seconds())))
                                .toList(),
                        Duration.ofMillis(effort.millis(restRange(work))));
            case Sustained work -> new KeptUp(exercise, work, Duration.ofMillis(effort.millis(work.seconds())));
        };
    }

    /** A definition gives the rest it needs; a longer session may take up to twice as long. */
    private static Range restRange(Repetitions work) {
        int least = Math.toIntExact(work.rest().toSeconds());
        return new Range(least, 2 * least, least);
    }
}
