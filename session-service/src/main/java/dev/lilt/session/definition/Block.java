package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;
import java.time.Duration;
import java.util.List;

/**
 * One sitting of a plan.
 *
 * @param title what a member knows it by
 * @param shortest the least it usually takes
 * @param longest the most it usually takes
 * @param exercises ids, in order
 * @param choose whether all of them are done, or one
 */
public record Block(
        String id, Texts title, Duration shortest, Duration longest, List<String> exercises, Choose choose) {
    public Block {
        exercises = List.copyOf(exercises);
        if (exercises.isEmpty() || shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException("a block has an exercise, and its minutes a least and a most");
        }
    }

    /** The number of a block's exercises that a session takes. */
    public enum Choose implements WireName {
        ALL,
        ONE
    }
}
