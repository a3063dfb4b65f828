package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.IntLimits;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * A check at intervals: the talk test on a walk, the skin under a warm pack.
 *
 * @param everySeconds how long from one to the next, in seconds
 * @param text what to check
 */
public record Check(int everySeconds, LocalizedText text) {
    public static final IntLimits EVERY_SECONDS = new IntLimits(10, 60 * 60);

    public Check {
        EVERY_SECONDS.require("everySeconds", everySeconds);
        TextLimit.CUE.require("text", text);
    }

    static @Nullable Check from(DefinitionReader check) {
        Integer everySeconds = check.wholeNumber("everySeconds", EVERY_SECONDS);
        LocalizedText text = LocalizedText.from(check, "text", TextLimit.CUE);
        return check.build(() -> new Check(everySeconds, text));
    }

    DefinitionWriter tree() {
        return new DefinitionWriter().with("everySeconds", everySeconds).with("text", text);
    }
}
