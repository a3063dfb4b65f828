package dev.lilt.content.shipped;

import dev.lilt.content.definition.Range;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.exercise.Phase;
import dev.lilt.content.exercise.Repetitions;
import dev.lilt.content.exercise.Sequence;
import dev.lilt.content.exercise.Sides;
import dev.lilt.content.exercise.Step;
import dev.lilt.content.exercise.Sustained;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How short and how long a session of some exercises can be, in seconds, for one choice of sets: 3 to 20 s to get into
 * position, one to three sets of a movement, its rest after each set, 10 to 20 s to change sides.
 *
 * @param least with everything as short as its range allows
 * @param most with everything as long as its range allows
 */
record SessionLengths(int least, int most) {

    static List<SessionLengths> of(List<Exercise> exercises) {
        List<SessionLengths> lengths = List.of(new SessionLengths(0, 0));
        for (Exercise exercise : exercises) {
            lengths = lengths.stream()
                    .flatMap(so -> alone(exercise).map(next -> so.plus(next.least, next.most)))
                    .toList();
        }
        return lengths;
    }

    private SessionLengths plus(int shortest, int longest) {
        return new SessionLengths(least + shortest, most + longest);
    }

    private static Stream<SessionLengths> alone(Exercise exercise) {
        SessionLengths prepare = new SessionLengths(3, 20);
        return switch (exercise.work()) {
            case Sustained sustained ->
                Stream.of(prepare.plus(
                        sustained.seconds().min(), sustained.seconds().max()));
            case Sequence sequence -> {
                List<Range> seconds =
                        sequence.steps().stream().map(Step::seconds).toList();
                yield Stream.of(prepare.plus(sum(seconds, Range::min), sum(seconds, Range::max)));
            }
            case Repetitions repetitions ->
                IntStream.rangeClosed(1, 3).mapToObj(sets -> {
                    SessionLengths set = set(repetitions);
                    return prepare.plus(sets * set.least, sets * set.most);
                });
        };
    }

    private static SessionLengths set(Repetitions work) {
        List<Range> seconds = work.phases().stream().map(Phase::seconds).toList();
        int shortest = work.reps().min() * sum(seconds, Range::min);
        int longest = work.reps().max() * sum(seconds, Range::max);
        SessionLengths rest = new SessionLengths(work.restSeconds(), work.restSeconds());
        return work.sides() == Sides.EACH
                ? rest.plus(2 * shortest + 10, 2 * longest + 20)
                : rest.plus(shortest, longest);
    }

    private static int sum(List<Range> seconds, ToIntFunction<Range> end) {
        return seconds.stream().mapToInt(end).sum();
    }
}
