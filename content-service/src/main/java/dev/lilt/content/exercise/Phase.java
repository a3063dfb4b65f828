package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.IntLimits;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Range;
import dev.lilt.content.definition.TextLimit;
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
public record Phase(String name, Range seconds, Breath breath, boolean hold, LocalizedText text, LocalizedText say) {
    public static final IntLimits SECONDS = new IntLimits(1, 120);
    private static final int LONGEST_NAME = 40;

    public Phase {
        SECONDS.require("seconds", seconds);
        TextLimit.CUE.require("text", text);
        TextLimit.SPEECH.require("say", say);
        if (hold && breath != Breath.EASY) {
            throw new InvalidDefinition("breath", "must be easy in a hold: the breath goes on and is never held");
        }
    }

    static @Nullable Phase from(DefinitionReader phase) {
        String name = phase.string("name", LONGEST_NAME);
        Range seconds = Range.from(phase, "seconds", SECONDS);
        Breath breath = phase.choice("breath", Breath.class);
        boolean hold = phase.flag("hold");
        LocalizedText text = LocalizedText.from(phase, "text", TextLimit.CUE);
        LocalizedText say = LocalizedText.from(phase, "say", TextLimit.SPEECH);
        return phase.build(() -> new Phase(name, seconds, breath, hold, text, say));
    }

    DefinitionWriter tree() {
        return new DefinitionWriter()
                .with("name", name)
                .with("seconds", seconds)
                .with("breath", breath)
                .with("hold", hold ? true : null)
                .with("text", text)
                .with("say", say);
    }
}
