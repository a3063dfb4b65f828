package dev.lilt.content.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice a session may make: a number of repetitions, or a length in seconds.
 *
 * @param min the least that does good
 * @param max the most that is safe
 * @param usual what is taken when nobody asks for something else; {@code default} on the wire
 */
public record Range(int min, int max, int usual) {

    public Range {
        InvalidDefinition.throwIfAny(findings(min, max, usual));
    }

    /** Reads a range whose ends and default lie within the bounds. */
    public static @Nullable Range from(DefinitionReader fields, String name, IntLimits bounds) {
        return fields.object(name, range -> {
            Integer min = range.wholeNumber("min", bounds);
            Integer max = range.wholeNumber("max", bounds);
            Integer usual = range.wholeNumber("default", bounds);
            return range.build(() -> new Range(min, max, usual));
        });
    }

    private static List<Finding> findings(int min, int max, int usual) {
        if (min > max) {
            return List.of(new Finding("min", "must not be more than max (" + max + "), but is " + min));
        }
        if (usual < min || usual > max) {
            return List.of(new Finding(
                    "default", "must lie between min (" + min + ") and max (" + max + "), but is " + usual));
        }
        return List.of();
    }
}
