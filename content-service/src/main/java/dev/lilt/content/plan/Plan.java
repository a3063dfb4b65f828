package dev.lilt.content.plan;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Minutes;
import dev.lilt.content.definition.Provenance;
import dev.lilt.content.definition.TextLimit;
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
public record Plan(Id id, LocalizedText title, Minutes minutes, LocalizedText why, Blocks blocks, Provenance review)
        implements Definition {

    public Plan {
        TextLimit.TITLE.require("title", title);
        TextLimit.PROSE.require("why", why);
    }

    /** Reads a plan; a {@code version} may be there and is ignored. */
    public static @Nullable Plan from(DefinitionReader plan) {
        plan.ignore("version");
        Id id = Id.from(plan, "id");
        LocalizedText title = LocalizedText.from(plan, "title", TextLimit.TITLE);
        Minutes minutes = Minutes.from(plan);
        LocalizedText why = LocalizedText.from(plan, "why", TextLimit.PROSE);
        Blocks blocks = Blocks.from(plan);
        Provenance review = Provenance.from(plan);
        return plan.build(() -> new Plan(id, title, minutes, why, blocks, review));
    }

    @Override
    public ContentType type() {
        return ContentType.PLAN;
    }

    @Override
    public DefinitionWriter tree(int version) {
        return new DefinitionWriter()
                .with("id", id)
                .with("version", version)
                .with("title", title)
                .with("minutes", minutes)
                .with("why", why)
                .with("blocks", blocks.inOrder().stream().map(Block::tree).toList())
                .with(review);
    }
}
