package dev.lilt.content.definition;

import dev.lilt.support.problem.FieldError;
import dev.lilt.support.wire.WireName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A definition that can't be built, with everything that is wrong with it. */
public final class InvalidDefinition extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    public InvalidDefinition(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.field() + ": " + error.detail())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public InvalidDefinition(String field, String detail) {
        this(List.of(new FieldError(field, detail)));
    }

    /** Returns the fault of a word that is none of these, without a field. */
    public static <E extends Enum<E> & WireName> InvalidDefinition notOneOf(Class<E> type) {
        return new InvalidDefinition(
                "",
                Arrays.stream(type.getEnumConstants())
                        .map(WireName::wire)
                        .collect(Collectors.joining(", ", "must be one of: ", "")));
    }

    /** Throws if there are any errors. */
    public static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidDefinition(errors);
        }
    }

    /** Returns what is wrong, in the order of the definition; never empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
