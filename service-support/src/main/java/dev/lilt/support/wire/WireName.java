package dev.lilt.support.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant with a name on the wire, in the database, in logs and in metrics: its own in lower case with hyphens, so
 * {@code HANDS_AND_KNEES} is {@code hands-and-knees}. Jackson's {@code KebabCaseStrategy} spells them in the same way.
 */
public interface WireName {
    /** The name in Java, which every enum has. */
    String name();

    /** The name on the wire. */
    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant with this name on the wire; empty if there is none. */
    static <E extends Enum<E> & WireName> Optional<E> find(Class<E> type, String wire) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.wire().equals(wire))
                .findFirst();
    }
}
