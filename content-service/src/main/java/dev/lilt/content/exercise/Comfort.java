package dev.lilt.content.exercise;

import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Text;
import dev.lilt.content.definition.TextSize;
import dev.lilt.content.definition.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What to change when something bothers a member.
 *
 * @param when what bothers her
 * @param remedy what to try then; {@code try} on the wire
 */
public record Comfort(Text when, Text remedy) {

    public Comfort {
        TextSize.CUE.require("when", when);
        TextSize.CUE.require("try", remedy);
    }

    static @Nullable Comfort from(Fields comfort) {
        Text when = Text.from(comfort, "when", TextSize.CUE);
        Text remedy = Text.from(comfort, "try", TextSize.CUE);
        return comfort.build(() -> new Comfort(when, remedy));
    }

    Tree tree() {
        return new Tree().with("when", when).with("try", remedy);
    }
}
