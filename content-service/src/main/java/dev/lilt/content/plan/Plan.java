package dev.lilt.content.plan;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.Minutes;
import dev.lilt.content.definition.Review;
import dev.lilt.content.definition.Text;
import dev.lilt.content.definition.TextSize;
import dev.lilt.content.definition.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a day.
 *
 * @param id its stable name
 * @param title what a member calls it
 * @param minutes how long all that is done on a day may take
 * @param why what it works toward
 * @param blocks its parts
 * @param review where it comes from
 */
public record Plan(Id id, Text title, Minutes minutes, Text why, Blocks blocks, Review review) implements Definition {

    public Plan {
        TextSize.TITLE.require("title", title);
        TextSize.PROSE.require("why", why);
    }

    /** Reads a plan; a {@code version} may be there and is ignored. */
    public static @Nullable Plan from(Fields plan) {
        plan.ignore("version");
        Id id = Id.from(plan, "id");
        Text title = Text.from(plan, "title", TextSize.TITLE);
        Minutes minutes = Minutes.from(plan);
        Text why = Text.from(plan, "why", TextSize.PROSE);
        Blocks blocks = Blocks.from(plan);
        Review review = Review.from(plan);
        return plan.build(() -> new Plan(id, title, minutes, why, blocks, review));
    }

    @Override
    public ContentType type() {
        return ContentType.PLAN;
    }

    @Override
    public Tree tree(int version) {
        return new Tree()
                .with("id", id)
                .with("version", version)
                .with("title", title)
                .with("minutes", minutes)
                .with("why", why)
                .with("blocks", blocks.inOrder().stream().map(Block::tree).toList())
                .with(review);
    }
}
