package dev.lilt.content.exercise;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.Range;
import dev.lilt.content.definition.SpeechLimit;
import dev.lilt.support.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A movement that is repeated. It goes with the breath; only a hold, and the way back out of one, may leave the breath
 * to itself.
 *
 * @param reps how often in one set, and on one side where {@code sides} is {@code EACH}
 * @param sides whether the set is done on both sides
 * @param phases what one repetition consists of, in order
 * @param restSeconds the rest after a set, in seconds
 */
public record Repetitions(Range reps, Sides sides, List<Phase> phases, int restSeconds) implements Work {
    /** Sessions never give a breath more seconds than this late in pregnancy. */
    private static final int SHORTEST_CAP = 5;

    public Repetitions {
        phases = List.copyOf(phases);
        InvalidDefinition.throwIfAny(breathErrors(phases));
        LongestWork.require(
                longest(reps, sides, phases, restSeconds), "the most repetitions of the longest phases on all sides");
    }

    @Override
    public List<FieldError> speechErrors() {
        return IntStream.range(0, phases.size())
                .boxed()
                .flatMap(index -> {
                    Phase phase = phases.get(index);
                    boolean isCut =
                            phase.breath() != Breath.EASY && phase.seconds().defaultValue() > SHORTEST_CAP;
                    SpeechLimit limit = isCut
                            ? new SpeechLimit(SHORTEST_CAP, "late in pregnancy a breath lasts")
                            : new SpeechLimit(phase.seconds().defaultValue(), "the phase lasts");
                    return limit.errors("repetitions.phases[" + index + "]", phase.say(), phase.sayShort()).stream();
                })
                .toList();
    }

    private static List<FieldError> breathErrors(List<Phase> phases) {
        List<FieldError> errors = new ArrayList<>();
        boolean afterHold = false;
        for (int index = 0; index < phases.size(); index++) {
            Phase phase = phases.get(index);
            if (phase.breath() == Breath.EASY && !phase.hold() && !afterHold) {
                errors.add(new FieldError(
                        "phases[" + index + "].breath",
                        "must be in or out: only a hold, or the phase right after one, leaves the breath easy"));
            }
            afterHold = phase.hold();
        }
        return errors;
    }

    private static long longest(Range reps, Sides sides, List<Phase> phases, int restSeconds) {
        int rep = phases.stream().mapToInt(phase -> phase.seconds().max()).sum();
        int times = switch (sides) {
            case NONE -> 1;
            case EACH -> 2;
        };
        return (long) rep * reps.max() * times + restSeconds;
    }
}
