package dev.lilt.content.exercise;

import dev.lilt.content.definition.Bounds;
import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Text;
import dev.lilt.content.definition.TextSize;
import dev.lilt.content.definition.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at intervals: the talk test on a walk, the skin under a warm pack.
 *
 * @param everySeconds how long from one to the next, in seconds
 * @param text what to check
 */
public record Check(int everySeconds, Text text) {
    public static final Bounds EVERY_SECONDS = new Bounds(10, 60 * 60);

    public Check {
        EVERY_SECONDS.require("everySeconds", everySeconds);
        TextSize.CUE.require("text", text);
    }

    static @Nullable Check from(Fields check) {
        Integer everySeconds = check.wholeNumber("everySeconds", EVERY_SECONDS);
        Text text = Text.from(check, "text", TextSize.CUE);
        return check.build(() -> new Check(everySeconds, text));
    }

    Tree tree() {
        return new Tree().with("everySeconds", everySeconds).with("text", text);
    }
}
