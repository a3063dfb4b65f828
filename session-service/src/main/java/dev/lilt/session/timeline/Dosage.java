package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sequence;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Work;
import java.time.Duration;

/**
 * The amount of an exercise that a member gets. It moves defaults inside the ranges of a definition, and never out of
 * them. Nothing goes faster than a definition's default: who does less does fewer reps, not the same in a hurry.
 *
 * @param isLowOnEnergy whether the member said so today
 * @param isLate whether it is late in pregnancy, from week {@value #LATE} on: longer rests, shorter breaths
 */
public record Dosage(ExperienceLevel level, boolean isLowOnEnergy, boolean isLate) {
    /** The first week of the last part of pregnancy. Ours, to be confirmed by a clinician. */
    public static final int LATE = 28;

    private static final int LONGEST_BREATH_SECONDS = 6;
    private static final int LONGEST_BREATH_SECONDS_LATE = 5;
    private static final int MOST_SETS = 2;

    /** The same exercise with the defaults of this dosage. */
    public Exercise of(Exercise exercise) {
        return exercise.withWork(
                switch (exercise.work()) {
                    case Repetitions work -> repetitions(work);
                    case Sequence work ->
                        new Sequence(work.steps().stream()
                                .map(step -> step.lasting(level(step.seconds())))
                                .toList());
                    case Sustained work -> sustained(work, exercise.kind());
                });
    }

    private Work repetitions(Repetitions work) {
        return new Repetitions(
                isLess() ? work.reps().fixedAt(work.reps().min()) : level(work.reps()),
                work.sides(),
                work.phases().stream()
                        .map(phase -> phase.lasting(seconds(phase)))
                        .toList(),
                rest(work.restSeconds()),
                sets(work.sets()));
    }

    /** Holds get longer with experience; movement and breath keep their pace. */
    private Range seconds(Phase phase) {
        Range unhurried = phase.seconds().withMin(phase.seconds().defaultValue());
        if (phase.hold()) {
            return isMore() ? upper(unhurried) : unhurried;
        }
        return phase.breath() == Breath.EASY ? unhurried : unhurried.cappedAt(longestBreath());
    }

    private int longestBreath() {
        return isLate ? LONGEST_BREATH_SECONDS_LATE : LONGEST_BREATH_SECONDS;
    }

    private Range rest(Range seconds) {
        return isLess() || isLate ? seconds.withDefault(seconds.max()).withMin(seconds.max()) : seconds;
    }

    private Range sets(Range sets) {
        return isMore() ? upper(sets) : sets.cappedAt(MOST_SETS);
    }

    private Work sustained(Sustained work, Kind kind) {
        boolean isRest = kind == Kind.RELAXATION || kind == Kind.REST;
        Range seconds = isRest && level == ExperienceLevel.USUAL ? work.seconds() : level(work.seconds());
        return new Sustained(seconds, breathing(work.breathing()), work.checks());
    }

    private Breathing breathing(Breathing breathing) {
        return switch (breathing) {
            case Breathing.Paced(Duration in, Duration out) -> new Breathing.Paced(capped(in), capped(out));
            case Breathing.Unpaced unpaced -> unpaced;
        };
    }

    private Duration capped(Duration breath) {
        Duration longest = Duration.ofSeconds(longestBreath());
        return breath.compareTo(longest) > 0 ? longest : breath;
    }

    private Range level(Range range) {
        if (isLess()) {
            return range.withDefault(range.min());
        }
        return isMore() ? upper(range) : range;
    }

    private boolean isLess() {
        return isLowOnEnergy || level == ExperienceLevel.FIRST_TIME;
    }

    private boolean isMore() {
        return !isLowOnEnergy && level == ExperienceLevel.CONFIDENT;
    }

    private static Range upper(Range range) {
        return range.withDefault((range.defaultValue() + range.max() + 1) / 2);
    }
}
