package dev.lilt.content.plan;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Minutes;
import dev.lilt.content.definition.TextRules;
import dev.lilt.support.problem.FieldError;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan for a day.
 *
 * @param id its stable name
 * @param title what a member calls it
 * @param minutes how long all that is done on a day may take
 * @param why what it works toward
 * @param blocks its parts, each with a name of its own
 * @param source the publication or guideline it comes from
 * @param reviewedOn the day on which it was last checked against the source
 */
public record Plan(
        Id id,
        LocalizedText title,
        Minutes minutes,
        LocalizedText why,
        List<Block> blocks,
        String source,
        LocalDate reviewedOn)
        implements Definition {

    public Plan {
        TextRules.require("source", source);
        Id.requireDifferent("blocks", blocks.stream().map(Block::id).toList());
        blocks = List.copyOf(blocks);
    }

    /** Nothing of a plan is spoken. */
    @Override
    public List<FieldError> speechErrors() {
        return List.of();
    }

    @Override
    public ContentType type() {
        return ContentType.PLAN;
    }
}
