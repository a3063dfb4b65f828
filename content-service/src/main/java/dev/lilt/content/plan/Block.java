package dev.lilt.content.plan;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.ListSize;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Minutes;
import dev.lilt.content.definition.TextLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session's worth of a day plan.
 *
 * @param id its name inside the plan
 * @param title what a member calls it
 * @param minutes how long it may take
 * @param exercises at least one, in the order in which they are done
 * @param choose whether all of them are done or one
 * @param why what it is good for
 */
public record Block(
        Id id, LocalizedText title, Minutes minutes, List<Id> exercises, Selection choose, LocalizedText why) {

    public static final ListSize EXERCISES = new ListSize(20);

    public Block {
        TextLimit.TITLE.require("title", title);
        TextLimit.PROSE.require("why", why);
        EXERCISES.require("exercises", exercises);
        exercises = List.copyOf(exercises);
        if (exercises.isEmpty()) {
            throw new InvalidDefinition("exercises", "must name at least one exercise");
        }
    }

    static @Nullable Block from(DefinitionReader block) {
        Id id = Id.from(block, "id");
        LocalizedText title = LocalizedText.from(block, "title", TextLimit.TITLE);
        Minutes minutes = Minutes.from(block);
        List<Id> exercises = block.ids("exercises", EXERCISES);
        Selection choose = block.choice("choose", Selection.class);
        LocalizedText why = LocalizedText.from(block, "why", TextLimit.PROSE);
        return block.build(() -> new Block(id, title, minutes, exercises, choose, why));
    }

    DefinitionWriter tree() {
        return new DefinitionWriter()
                .with("id", id)
                .with("title", title)
                .with("minutes", minutes)
                .with("exercises", exercises)
                .with("choose", choose)
                .with("why", why);
    }
}
