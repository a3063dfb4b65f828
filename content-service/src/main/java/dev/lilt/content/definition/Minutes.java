package dev.lilt.content.definition;

/**
 * The time that a block or a day may take, in minutes.
 *
 * @param min at least
 * @param max at most
 */
public record Minutes(int min, int max) {

    public Minutes {
        if (min > max) {
            throw new InvalidDefinition("min", "must not be more than max (" + max + "), but is " + min);
        }
    }
}
