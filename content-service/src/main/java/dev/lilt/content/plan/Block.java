package dev.lilt.content.plan;

import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Minutes;
import java.util.List;

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

    public Block {
        exercises = List.copyOf(exercises);
    }
}
