package dev.lilt.content.exercise;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.ListSize;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Provenance;
import dev.lilt.content.definition.TextLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param setup how to get into position
 * @param comfort what to change when something bothers
 * @param work what is done
 * @param review where it comes from
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
        Setup setup,
        List<Comfort> comfort,
        Work work,
        Provenance review)
        implements Definition {
    public static final ListSize EQUIPMENT = new ListSize(20);
    public static final ListSize COMFORT = new ListSize(20);

    public Exercise {
        TextLimit.TITLE.require("title", title);
        EQUIPMENT.require("equipment", equipment);
        COMFORT.require("comfort", comfort);
        risks = List.copyOf(risks);
        equipment = List.copyOf(equipment);
        relieves = List.copyOf(relieves);
        comfort = List.copyOf(comfort);
    }

    /** Reads an exercise; a {@code version} may be there and is ignored, so that what was got can be put back. */
    public static @Nullable Exercise from(DefinitionReader exercise) {
        exercise.ignore("version");
        Id id = Id.from(exercise, "id");
        LocalizedText title = LocalizedText.from(exercise, "title", TextLimit.TITLE);
        Position position = exercise.choice("position", Position.class);
        Kind kind = exercise.choice("kind", Kind.class);
        Intensity intensity = exercise.choice("intensity", Intensity.class);
        List<Risk> risks = exercise.choices("risks", Risk.class);
        List<Id> equipment = exercise.ids("equipment", EQUIPMENT);
        List<Cause> relieves = exercise.choices("relieves", Cause.class);
        Setup setup = Setup.from(exercise);
        List<Comfort> comfort = exercise.objects("comfort", COMFORT, Comfort::from);
        Work work = exercise.object("work", Work::from);
        Provenance review = Provenance.from(exercise);
        return exercise.build(() -> new Exercise(
                id, title, position, kind, intensity, risks, equipment, relieves, setup, comfort, work, review));
    }

    /** Returns whether nothing rules it out in this week of pregnancy. */
    public boolean isAllowedIn(PregnancyWeek week) {
        return position.isAllowedIn(week) && risks.isEmpty();
    }

    @Override
    public ContentType type() {
        return ContentType.EXERCISE;
    }

    @Override
    public DefinitionWriter tree(int version) {
        return new DefinitionWriter()
                .with("id", id)
                .with("version", version)
                .with("title", title)
                .with("position", position)
                .with("kind", kind)
                .with("intensity", intensity)
                .with("risks", risks.isEmpty() ? null : risks)
                .with("equipment", equipment)
                .with("relieves", relieves)
                .with("setup", setup.lines())
                .with("comfort", comfort.stream().map(Comfort::tree).toList())
                .with("work", work.named())
                .with(review);
    }
}
