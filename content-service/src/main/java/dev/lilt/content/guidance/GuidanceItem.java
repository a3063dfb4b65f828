package dev.lilt.content.guidance;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Provenance;
import dev.lilt.content.definition.TextLimit;
import dev.lilt.content.exercise.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * One condition, symptom, habit or cause.
 *
 * @param id its stable name
 * @param title what it is called
 * @param text what to do, or what helps
 * @param feltAs how a cause typically feels, or null where that says nothing
 * @param exercise how a habit is done as a timed session, or null where it isn't one; it has the id of the item
 * @param review where it comes from
 */
public record GuidanceItem(
        Id id,
        LocalizedText title,
        LocalizedText text,
        @Nullable LocalizedText feltAs,
        @Nullable Exercise exercise,
        Provenance review) {

    public GuidanceItem {
        TextLimit.TITLE.require("title", title);
        TextLimit.PROSE.require("text", text);
        if (feltAs != null) {
            TextLimit.PROSE.require("feltAs", feltAs);
        }
        if (exercise != null && !exercise.id().equals(id)) {
            throw new InvalidDefinition("exercise.id", "must be the id of its item, " + id);
        }
    }

    static @Nullable GuidanceItem from(DefinitionReader item) {
        Id id = Id.from(item, "id");
        LocalizedText title = LocalizedText.from(item, "title", TextLimit.TITLE);
        LocalizedText text = LocalizedText.from(item, "text", TextLimit.PROSE);
        LocalizedText feltAs = item.has("feltAs") ? LocalizedText.from(item, "feltAs", TextLimit.PROSE) : null;
        Exercise exercise = item.objectIfAny("exercise", Exercise::from);
        Provenance review = Provenance.from(item);
        return item.build(() -> new GuidanceItem(id, title, text, feltAs, exercise, review));
    }

    DefinitionWriter tree(int version) {
        return new DefinitionWriter()
                .with("id", id)
                .with("title", title)
                .with("text", text)
                .with("feltAs", feltAs)
                .with("exercise", exercise == null ? null : exercise.tree(version))
                .with(review);
    }
}
