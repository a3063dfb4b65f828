package dev.lilt.content.definition;

/**
 * One thing that is wrong with a definition.
 *
 * @param field the path of the field, as in {@code work.repetitions.phases[1].seconds.min}
 * @param detail what has to be true of it, in words a person can act on; never the refused value itself when that is
 *     text
 */
public record Finding(String field, String detail) {

    /** The same finding seen from one level further out. */
    Finding inside(String parent) {
        return new Finding(join(parent, field), detail);
    }

    static String join(String parent, String field) {
        if (parent.isEmpty()) {
            return field;
        }
        return field.isEmpty() || field.startsWith("[") ? parent + field : parent + "." + field;
    }

    @Override
    public String toString() {
        return field + ": " + detail;
    }
}
