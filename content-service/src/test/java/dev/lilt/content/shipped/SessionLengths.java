package dev.lilt.content.shipped;

import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Range;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.exercise.Phase;
import dev.lilt.content.exercise.Position;
import dev.lilt.content.exercise.Repetitions;
import dev.lilt.content.exercise.Sequence;
import dev.lilt.content.exercise.Sides;
import dev.lilt.content.exercise.Step;
import dev.lilt.content.exercise.Sustained;
import dev.lilt.content.guidance.Transition;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shortest and the longest that a session of some exercises can be, in seconds, for one choice of sets. It begins
 * standing. Each change of position takes its time, the setup is spoken, and 3 s go by before the work begins; a
 * movement has one or two sets, with its rest after each.
 *
 * @param least with everything as short as its range allows
 * @param most with everything as long as its range allows
 */
record SessionLengths(int least, int most) {
    private static final int LEAD_IN = 3;
    /** The silence after a line of the setup. */
    private static final int A_MOMENT = 1;

    static List<SessionLengths> of(List<Exercise> exercises, List<Transition> transitions) {
        List<SessionLengths> lengths = List.of(new SessionLengths(0, 0));
        Position position = Position.STANDING;
        for (Exercise exercise : exercises) {
            int prepare = change(position, exercise.position(), transitions) + setup(exercise) + LEAD_IN;
            lengths = lengths.stream()
                    .flatMap(so ->
                            work(exercise, transitions).map(work -> so.plus(prepare + work.least, prepare + work.most)))
                    .toList();
            position = exercise.position();
        }
        return lengths;
    }

    private SessionLengths plus(int shortest, int longest) {
        return new SessionLengths(least + shortest, most + longest);
    }

    private static int change(Position from, Position to, List<Transition> transitions) {
        return from == to ? 0 : turn(from, to, transitions);
    }

    private static int turn(Position from, Position to, List<Transition> transitions) {
        return transitions.stream()
                .filter(transition -> transition.from() == from && transition.to() == to)
                .findFirst()
                .orElseThrow()
                .seconds();
    }

    private static int setup(Exercise exercise) {
        return exercise.setup().stream()
                .mapToInt(line -> A_MOMENT + spokenSeconds(line))
                .sum();
    }

    private static int spokenSeconds(LocalizedText line) {
        return line.byTag().values().stream()
                .mapToInt(text -> (int) Math.ceil(text.split(" ").length / 2.5))
                .max()
                .orElseThrow();
    }

    private static Stream<SessionLengths> work(Exercise exercise, List<Transition> transitions) {
        return switch (exercise.work()) {
            case Sustained sustained ->
                Stream.of(new SessionLengths(
                        sustained.seconds().min(), sustained.seconds().max()));
            case Sequence sequence -> Stream.of(sequence(exercise.position(), sequence.steps(), transitions));
            case Repetitions repetitions -> {
                SessionLengths set = set(repetitions, exercise.position(), transitions);
                yield IntStream.rangeClosed(1, 2)
                        .mapToObj(sets -> new SessionLengths(sets * set.least, sets * set.most));
            }
        };
    }

    private static SessionLengths sequence(Position first, List<Step> steps, List<Transition> transitions) {
        List<Range> seconds = steps.stream().map(Step::seconds).toList();
        Position position = first;
        int changes = 0;
        for (Step step : steps) {
            if (step.position() != null) {
                changes += turn(position, step.position(), transitions) + LEAD_IN;
                position = step.position();
            }
        }
        return new SessionLengths(changes + sum(seconds, Range::min), changes + sum(seconds, Range::max));
    }

    private static SessionLengths set(Repetitions work, Position position, List<Transition> transitions) {
        List<Range> seconds = work.phases().stream().map(Phase::seconds).toList();
        int shortest = work.reps().min() * sum(seconds, Range::min);
        int longest = work.reps().max() * sum(seconds, Range::max);
        int rest = work.restSeconds();
        if (work.sides() == Sides.NONE) {
            return new SessionLengths(rest + shortest, rest + longest);
        }
        int over = turn(position, position, transitions) + 2 * LEAD_IN;
        return new SessionLengths(rest + over + 2 * shortest, rest + over + 2 * longest);
    }

    private static int sum(List<Range> seconds, ToIntFunction<Range> end) {
        return seconds.stream().mapToInt(end).sum();
    }
}
