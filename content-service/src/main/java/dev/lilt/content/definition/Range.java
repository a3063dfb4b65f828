package dev.lilt.content.definition;

/**
 * A choice a session may make: a number of repetitions, or a length in seconds.
 *
 * @param min the least that does good
 * @param max the most that is safe
 * @param defaultValue what is taken when nobody asks for something else; {@code default} on the wire
 */
public record Range(int min, int max, int defaultValue) {

    public Range {
        if (min > max) {
            throw new InvalidDefinition("min", "must not be more than max (" + max + "), but is " + min);
        }
        if (defaultValue < min || defaultValue > max) {
            throw new InvalidDefinition(
                    "default", "must lie between min (" + min + ") and max (" + max + "), but is " + defaultValue);
        }
    }
}
