package dev.lilt.support.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.lilt.support.wire.WireName;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds the fields at fault in what Jackson and Bean Validation throw. */
final class FieldErrors {
    private FieldErrors() {}

    /** Returns whether the text itself isn't JSON, or more than JSON, as opposed to JSON of the wrong shape. */
    static boolean isSyntax(JsonMappingException fault) {
        return fault.getCause() instanceof JsonParseException
                || fault.getCause() instanceof JsonEOFException
                || fault.getOriginalMessage().startsWith("Trailing token");
    }

    static List<FieldError> of(JsonMappingException fault) {
        String field = fault.getPath().stream().map(FieldErrors::step).collect(Collectors.joining());
        return List.of(new FieldError(field.isEmpty() ? "body" : field.replaceFirst("^\\.", ""), wanted(fault)));
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    /** Says what is wanted, never what was sent: it may be a health detail. */
    private static String wanted(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException) {
            return "there is no such field";
        }
        if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return kindOf(mismatch.getTargetType());
        }
        if (fault.getCause() instanceof InputCoercionException tooLarge) {
            return kindOf(tooLarge.getTargetType());
        }
        return "not a value that can be used here";
    }

    private static String kindOf(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each -> each instanceof WireName named ? named.wire() : each.toString())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    static List<FieldError> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::detail))
                .toList();
    }

    /** The path without the method and parameter that Bean Validation puts in front of a body's fields. */
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                // An element of a list: the node before it has the index already.
                .filter(node -> node.getKind() != ElementKind.CONTAINER_ELEMENT)
                .toList();
        boolean insideBody = nodes.size() > 1 && nodes.get(0).getKind() == ElementKind.PARAMETER;
        return nodes.stream().skip(insideBody ? 1 : 0).map(Path.Node::toString).collect(Collectors.joining("."));
    }
}
