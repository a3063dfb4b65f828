package dev.lilt.content.exercise;

import dev.lilt.content.definition.Bounds;
import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The pace of slow breathing.
 *
 * @param in how long a breath in takes, in seconds
 * @param out how long a breath out takes, in seconds
 */
public record Breathing(int in, int out) {
    public static final Bounds SECONDS = new Bounds(2, 10);

    public Breathing {
        SECONDS.require("in", in);
        SECONDS.require("out", out);
    }

    static @Nullable Breathing from(Fields breathing) {
        Integer in = breathing.wholeNumber("in", SECONDS);
        Integer out = breathing.wholeNumber("out", SECONDS);
        return breathing.build(() -> new Breathing(in, out));
    }

    Tree tree() {
        return new Tree().with("in", in).with("out", out);
    }
}
