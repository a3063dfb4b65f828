package dev.lilt.content.guidance;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.Review;
import dev.lilt.content.definition.Text;
import dev.lilt.content.definition.TextSize;
import dev.lilt.content.definition.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A guidance document: what to ask before a first session, when to stop, whom to call, what helps.
 *
 * @param id its stable name
 * @param title what it is called
 * @param items what it holds, in the order of importance
 * @param review where it comes from
 */
public record Guidance(Id id, Text title, GuidanceItems items, Review review) implements Definition {

    public Guidance {
        TextSize.TITLE.require("title", title);
    }

    /** Reads a document; a {@code version} may be there and is ignored. */
    public static @Nullable Guidance from(Fields guidance) {
        guidance.ignore("version");
        Id id = Id.from(guidance, "id");
        Text title = Text.from(guidance, "title", TextSize.TITLE);
        GuidanceItems items = GuidanceItems.from(guidance);
        Review review = Review.from(guidance);
        return guidance.build(() -> new Guidance(id, title, items, review));
    }

    @Override
    public ContentType type() {
        return ContentType.GUIDANCE;
    }

    /** The timed habits in it have its version. */
    @Override
    public Tree tree(int version) {
        return new Tree()
                .with("id", id)
                .with("version", version)
                .with("title", title)
                .with(
                        "items",
                        items.inOrder().stream().map(item -> item.tree(version)).toList())
                .with(review);
    }
}
