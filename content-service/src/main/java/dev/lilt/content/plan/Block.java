package dev.lilt.content.plan;

import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.ListSize;
import dev.lilt.content.definition.Minutes;
import dev.lilt.content.definition.Text;
import dev.lilt.content.definition.TextSize;
import dev.lilt.content.definition.Tree;
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
public record Block(Id id, Text title, Minutes minutes, List<Id> exercises, Choose choose, Text why) {

    public static final ListSize EXERCISES = new ListSize(20);

    public Block {
        TextSize.TITLE.require("title", title);
        TextSize.PROSE.require("why", why);
        EXERCISES.require("exercises", exercises);
        exercises = List.copyOf(exercises);
        if (exercises.isEmpty()) {
            throw new InvalidDefinition("exercises", "must name at least one exercise");
        }
    }

    static @Nullable Block from(Fields block) {
        Id id = Id.from(block, "id");
        Text title = Text.from(block, "title", TextSize.TITLE);
        Minutes minutes = Minutes.from(block);
        List<Id> exercises = block.ids("exercises", EXERCISES);
        Choose choose = block.choice("choose", Choose.class);
        Text why = Text.from(block, "why", TextSize.PROSE);
        return block.build(() -> new Block(id, title, minutes, exercises, choose, why));
    }

    Tree tree() {
        return new Tree()
                .with("id", id)
                .with("title", title)
                .with("minutes", minutes)
                .with("exercises", exercises)
                .with("choose", choose)
                .with("why", why);
    }
}
