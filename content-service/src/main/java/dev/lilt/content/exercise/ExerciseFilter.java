package dev.lilt.content.exercise;

import dev.lilt.content.definition.Finding;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.WireName;
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
        List<Finding> findings = new ArrayList<>();
        ExerciseFilter filter = new ExerciseFilter(
                read("position", position, word -> WireName.choice(Position.class, word), findings),
                read("kind", kind, word -> WireName.choice(Kind.class, word), findings),
                read("relieves", relieves, word -> WireName.choice(Cause.class, word), findings),
                read("week", week, PregnancyWeek::of, findings));
        InvalidDefinition.throwIfAny(findings);
        return filter;
    }

    private static <T> @Nullable T read(
            String name, @Nullable String word, Function<String, T> reading, List<Finding> findings) {
        try {
            return word == null ? null : reading.apply(word);
        } catch (InvalidDefinition invalid) {
            invalid.findings().forEach(finding -> findings.add(new Finding(name, finding.detail())));
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
