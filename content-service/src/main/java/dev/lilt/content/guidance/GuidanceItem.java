package dev.lilt.content.guidance;

import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.Review;
import dev.lilt.content.definition.Text;
import dev.lilt.content.definition.TextSize;
import dev.lilt.content.definition.Tree;
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
        Text title,
        Text text,
        @Nullable Text feltAs,
        @Nullable Exercise exercise,
        Review review) {

    public GuidanceItem {
        TextSize.TITLE.require("title", title);
        TextSize.PROSE.require("text", text);
        if (feltAs != null) {
            TextSize.PROSE.require("feltAs", feltAs);
        }
        if (exercise != null && !exercise.id().equals(id)) {
            throw new InvalidDefinition("exercise.id", "must be the id of its item, " + id);
        }
    }

    static @Nullable GuidanceItem from(Fields item) {
        Id id = Id.from(item, "id");
        Text title = Text.from(item, "title", TextSize.TITLE);
        Text text = Text.from(item, "text", TextSize.PROSE);
        Text feltAs = item.has("feltAs") ? Text.from(item, "feltAs", TextSize.PROSE) : null;
        Exercise exercise = item.objectIfAny("exercise", Exercise::from);
        Review review = Review.from(item);
        return item.build(() -> new GuidanceItem(id, title, text, feltAs, exercise, review));
    }

    Tree tree(int version) {
        return new Tree()
                .with("id", id)
                .with("title", title)
                .with("text", text)
                .with("feltAs", feltAs)
                .with("exercise", exercise == null ? null : exercise.tree(version))
                .with(review);
    }
}
