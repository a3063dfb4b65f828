package dev.lilt.content.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.support.problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is wrong with one definition, by place; one error for each. */
final class DefinitionErrors {
    static final String UNKNOWN_FIELD = "is not a field of this object";

    private static final int LONGEST_NAME_SHOWN = 64;

    private final Map<JsonPointer, String> details = new LinkedHashMap<>();

    void add(JsonPointer place, String detail) {
        details.putIfAbsent(place, detail);
    }

    /** Adds what a part of the definition says is wrong with it. */
    void add(JsonPointer part, InvalidDefinition invalid) {
        for (FieldError error : invalid.errors()) {
            String field = error.field().replace("]", "").replaceAll("[.\\[]", "/");
            String below = field.isEmpty() || field.startsWith("/") ? field : "/" + field;
            add(part.append(JsonPointer.compile(below)), error.detail());
        }
    }

    /** Returns whether a part can't be built as it was meant. A field too many keeps nothing from being built. */
    boolean isAnyWithin(JsonPointer part) {
        String start = part + "/";
        return wrongParts().stream().anyMatch(place -> (place + "/").startsWith(start));
    }

    List<JsonPointer> wrongParts() {
        return details.keySet().stream().filter(place -> !isUnknown(place)).toList();
    }

    List<JsonPointer> unknownFields() {
        return details.keySet().stream().filter(this::isUnknown).toList();
    }

    private boolean isUnknown(JsonPointer place) {
        return UNKNOWN_FIELD.equals(details.get(place));
    }

    /** @throws InvalidDefinition in the order of the definition; in an object, unknown fields come last */
    void throwIfAny(JsonNode definition) {
        if (!details.isEmpty()) {
            Map<JsonPointer, List<JsonPointer>> byParent =
                    details.keySet().stream().collect(Collectors.groupingBy(JsonPointer::head));
            List<FieldError> errors = new ArrayList<>();
            list(JsonPointer.empty(), definition, "", byParent, errors);
            throw new InvalidDefinition(errors);
        }
    }

    private void list(
            JsonPointer place,
            JsonNode node,
            String field,
            Map<JsonPointer, List<JsonPointer>> byParent,
            List<FieldError> into) {
        if (details.containsKey(place)) {
            into.add(new FieldError(field, details.get(place)));
        }
        if (node.isArray() && details.containsKey(place)) {
            // Too long a list: what is wrong inside would be thousands of errors.
            return;
        }
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                list(place.appendIndex(index), node.get(index), field + "[" + index + "]", byParent, into);
            }
            return;
        }
        Set<JsonPointer> children = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(name -> children.add(place.appendProperty(name)));
        // Fields that are missing have an error and no value.
        children.addAll(byParent.getOrDefault(place, List.of()));
        String parent = field.isEmpty() ? "" : field + ".";
        for (boolean unknown : new boolean[] {false, true}) {
            children.stream()
                    .filter(child -> isUnknown(child) == unknown)
                    .forEach(child -> list(child, node.path(name(child)), parent + shown(child), byParent, into));
        }
    }

    private static String name(JsonPointer place) {
        return place.last().getMatchingProperty();
    }

    private static String shown(JsonPointer place) {
        String name = name(place);
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }
}
