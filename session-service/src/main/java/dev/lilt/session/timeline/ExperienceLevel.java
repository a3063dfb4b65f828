package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sustained;
import java.util.List;

/**
 * The experience of a member with the exercises. It moves the defaults half the way to an end of their ranges and never
 * out of them. What a breath or a movement takes stays as it is: a beginner does less of it, not the same in a hurry.
 */
public enum ExperienceLevel {
    /** Fewer reps, shorter holds and walks, longer rests. */
    FIRST_TIME,
    /** The defaults of the definitions. */
    USUAL,
    /** More reps and sets, longer holds and walks; the rest that a definition asks for is never cut. */
    CONFIDENT;

    /** The same exercise with the defaults of this level. */
    public Exercise of(Exercise exercise) {
        return exercise.withWork(
                switch (exercise.work()) {
                    case Repetitions work ->
                        new Repetitions(
                                doseScale(work.reps()),
                                work.sides(),
                                held(work.phases()),
                                rest(work.restSeconds()),
                                doseScale(work.sets()));
                    case Sustained work -> new Sustained(doseScale(work.seconds()), work.breathing(), work.checks());
                });
    }

    private List<Phase> held(List<Phase> phases) {
        return phases.stream()
                .map(phase -> phase.hold() ? phase.lasting(doseScale(phase.seconds())) : phase)
                .toList();
    }

    private Range doseScale(Range range) {
        return switch (this) {
            case FIRST_TIME -> lower(range);
            case USUAL -> range;
            case CONFIDENT -> upper(range);
        };
    }

    private Range rest(Range range) {
        return switch (this) {
            case FIRST_TIME -> upper(range);
            case USUAL -> range;
            case CONFIDENT -> lower(range);
        };
    }

    private static Range lower(Range range) {
        return range.withDefault((range.min() + range.defaultValue()) / 2);
    }

    private static Range upper(Range range) {
        return range.withDefault((range.defaultValue() + range.max() + 1) / 2);
    }
}
