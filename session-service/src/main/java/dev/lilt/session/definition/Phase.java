package dev.lilt.session.definition;

/**
 * A part of one repetition.
 *
 * @param name what it is called in the definition
 * @param seconds how long it lasts
 * @param breath how to breathe in it; easy in a hold
 * @param hold whether the position is held still
 * @param text what a watch shows, at most 40 characters
 * @param say what a voice says, at most 120 characters
 * @param sayShort what it says once the member knows the movement; as {@code say} where there is nothing shorter
 */
public record Phase(String name, Range seconds, Breath breath, boolean hold, Texts text, Texts say, Texts sayShort) {
    public Phase {
        if (seconds.min() < 1) {
            throw new IllegalArgumentException("a phase lasts at least a second");
        }
    }

    /** The same phase with another range of lengths. */
    public Phase lasting(Range other) {
        return new Phase(name, other, breath, hold, text, say, sayShort);
    }
}
