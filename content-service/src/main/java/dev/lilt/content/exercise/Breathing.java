package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.IntLimits;
import org.jspecify.annotations.Nullable;

/**
 * The pace of slow breathing.
 *
 * @param in how long a breath in takes, in seconds
 * @param out how long a breath out takes, in seconds
 */
public record Breathing(int in, int out) {
    public static final IntLimits SECONDS = new IntLimits(2, 10);

    public Breathing {
        SECONDS.require("in", in);
        SECONDS.require("out", out);
    }

    static @Nullable Breathing from(DefinitionReader breathing) {
        Integer in = breathing.wholeNumber("in", SECONDS);
        Integer out = breathing.wholeNumber("out", SECONDS);
        return breathing.build(() -> new Breathing(in, out));
    }

    DefinitionWriter tree() {
        return new DefinitionWriter().with("in", in).with("out", out);
    }
}
