package dev.lilt.content.exercise;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.support.problem.FieldError;
import dev.lilt.support.wire.WireName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which exercises are asked for; null asks for any.
 *
 * @param position done in exactly this position
 * @param kind of this kind
 * @param relieves helping against this cause
 * @param week allowed in this week of pregnancy
 */
public record ExerciseFilter(
        @Nullable Position position,
        @Nullable Kind kind,
        @Nullable Cause relieves,
        @Nullable PregnancyWeek week) implements Predicate<Exercise> {

    /**
     * Reads a filter from words.
     *
     * @throws InvalidDefinition naming every word that is none
     */
    public static ExerciseFilter of(
            @Nullable String position, @Nullable String kind, @Nullable String relieves, @Nullable String week) {
        List<FieldError> errors = new ArrayList<>();
        ExerciseFilter filter = new ExerciseFilter(
                read("position", position, constantOf(Position.class), errors),
                read("kind", kind, constantOf(Kind.class), errors),
                read("relieves", relieves, constantOf(Cause.class), errors),
                read("week", week, PregnancyWeek::of, errors));
        InvalidDefinition.throwIfAny(errors);
        return filter;
    }

    private static <E extends Enum<E> & WireName> Function<String, E> constantOf(Class<E> type) {
        return word -> WireName.find(type, word).orElseThrow(() -> InvalidDefinition.notOneOf(type));
    }

    private static <T> @Nullable T read(
            String name, @Nullable String word, Function<String, T> reading, List<FieldError> errors) {
        try {
            return word == null ? null : reading.apply(word);
        } catch (InvalidDefinition invalid) {
            invalid.errors().forEach(error -> errors.add(new FieldError(name, error.detail())));
            return null;
        }
    }

    @Override
    public boolean test(Exercise exercise) {
        return (position == null || exercise.position() == position)
                && (kind == null || exercise.kind() == kind)
                && (relieves == null || exercise.relieves().contains(relieves))
                && (week == null || exercise.isAllowedIn(week));
    }
}
