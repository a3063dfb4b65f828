package dev.lilt.content.exercise;

import dev.lilt.content.definition.Bounds;
import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.Range;
import dev.lilt.content.definition.Text;
import dev.lilt.content.definition.TextSize;
import dev.lilt.content.definition.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A part of a repetition.
 *
 * @param name tells phases apart in logs and tools, at most 40 characters; no member sees it
 * @param seconds how long it takes
 * @param breath which way the breath goes meanwhile
 * @param hold whether the position is held; the breath never is
 * @param text what a watch shows
 * @param say what is spoken
 */
public record Phase(String name, Range seconds, Breath breath, boolean hold, Text text, Text say) {
    public static final Bounds SECONDS = new Bounds(1, 120);
    private static final int LONGEST_NAME = 40;

    public Phase {
        SECONDS.require("seconds", seconds);
        TextSize.CUE.require("text", text);
        TextSize.SPEECH.require("say", say);
        if (hold && breath != Breath.EASY) {
            throw new InvalidDefinition("breath", "must be easy in a hold: the breath goes on and is never held");
        }
    }

    static @Nullable Phase from(Fields phase) {
        String name = phase.string("name", LONGEST_NAME);
        Range seconds = Range.from(phase, "seconds", SECONDS);
        Breath breath = phase.choice("breath", Breath.class);
        boolean hold = phase.flag("hold");
        Text text = Text.from(phase, "text", TextSize.CUE);
        Text say = Text.from(phase, "say", TextSize.SPEECH);
        return phase.build(() -> new Phase(name, seconds, breath, hold, text, say));
    }

    Tree tree() {
        return new Tree()
                .with("name", name)
                .with("seconds", seconds)
                .with("breath", breath)
                .with("hold", hold ? true : null)
                .with("text", text)
                .with("say", say);
    }
}
