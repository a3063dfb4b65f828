package dev.lilt.content.exercise;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.SpeechLimit;
import dev.lilt.support.problem.FieldError;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Steps that are done one after the other, each once.
 *
 * @param steps in order; the first is done in the position of the exercise
 */
public record Sequence(List<Step> steps) implements Work {

    public Sequence {
        steps = List.copyOf(steps);
        if (steps.getFirst().position() != null) {
            throw new InvalidDefinition(
                    "steps[0].position", "must be left out: the first step is done in the position of the exercise");
        }
        LongestWork.require(
                steps.stream().mapToLong(step -> step.seconds().max()).sum(), "all steps at their longest");
    }

    @Override
    public List<FieldError> speechErrors() {
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(index -> {
                    Step step = steps.get(index);
                    return new SpeechLimit(step.seconds().min(), "the shortest step lasts")
                            .errors("sequence.steps[" + index + "]", step.say(), step.sayShort()).stream();
                })
                .toList();
    }
}
