package dev.lilt.content.exercise;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.TextRules;
import dev.lilt.support.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The definition of an exercise, from which a session makes its cues.
 *
 * @param id its stable name
 * @param title the first line on a watch while it lasts
 * @param position the position it is done in
 * @param kind what it trains
 * @param intensity how hard it is
 * @param risks what rules it out in pregnancy; none in most
 * @param equipment what one needs for it
 * @param relieves what it helps against
 * @param setup how to get into position, line by line; a session speaks all lines at once
 * @param comfort what to change when something bothers
 * @param work what is done
 * @param source the publication or guideline it comes from
 * @param reviewedOn the day on which it was last checked against the source
 */
public record Exercise(
        Id id,
        LocalizedText title,
        Position position,
        Kind kind,
        Intensity intensity,
        List<Risk> risks,
        List<Id> equipment,
        List<Cause> relieves,
        List<LocalizedText> setup,
        List<Comfort> comfort,
        Work work,
        String source,
        LocalDate reviewedOn)
        implements Definition {
    /** One breath, in characters: the setup is spoken as one cue. */
    private static final int LONGEST_SETUP = 120;

    public Exercise {
        TextRules.require("source", source);
        InvalidDefinition.throwIfAny(setupErrors(setup));
        risks = List.copyOf(risks);
        equipment = List.copyOf(equipment);
        relieves = List.copyOf(relieves);
        setup = List.copyOf(setup);
        comfort = List.copyOf(comfort);
    }

    private static List<FieldError> setupErrors(List<LocalizedText> setup) {
        TreeSet<String> tags = setup.stream()
                .flatMap(line -> line.byTag().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return tags.stream()
                .flatMap(tag -> {
                    String spoken = setup.stream().map(line -> line.in(tag)).collect(Collectors.joining(". "));
                    int length = spoken.codePointCount(0, spoken.length());
                    return length <= LONGEST_SETUP
                            ? Stream.empty()
                            : Stream.of(new FieldError(
                                    "setup",
                                    "must be at most " + LONGEST_SETUP + " characters in " + tag
                                            + " with all lines joined, but has " + length));
                })
                .toList();
    }

    /** Returns whether nothing rules it out in this week of pregnancy. */
    public boolean isAllowedIn(PregnancyWeek week) {
        return risks.isEmpty() && positions().allMatch(taken -> taken.isAllowedIn(week));
    }

    private Stream<Position> positions() {
        Stream<Position> ofSteps = work instanceof Sequence sequence
                ? sequence.steps().stream().map(Step::position).filter(Objects::nonNull)
                : Stream.empty();
        return Stream.concat(Stream.of(position), ofSteps);
    }

    @Override
    public List<FieldError> speechErrors() {
        return work.speechErrors().stream()
                .map(error -> new FieldError("work." + error.field(), error.detail()))
                .toList();
    }

    @Override
    public ContentType type() {
        return ContentType.EXERCISE;
    }
}
