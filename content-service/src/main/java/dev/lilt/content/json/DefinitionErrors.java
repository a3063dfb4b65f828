package dev.lilt.content.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.support.problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    boolean isUnknown(JsonPointer place) {
        return UNKNOWN_FIELD.equals(details.get(place));
    }

    /** @throws InvalidDefinition in the order of the definition; in an object, unknown fields come last */
    void throwIfAny(JsonNode definition) {
        if (!details.isEmpty()) {
            List<FieldError> errors = new ArrayList<>();
            list(JsonPointer.empty(), definition, "", below(), errors);
            throw new InvalidDefinition(errors);
        }
    }

    /** Returns the places with an error in or below them, by the place that they are in. */
    private Map<JsonPointer, Set<JsonPointer>> below() {
        Map<JsonPointer, Set<JsonPointer>> below = new HashMap<>();
        for (JsonPointer wrong : details.keySet()) {
            JsonPointer place = wrong;
            while (!place.matches()
                    && below.computeIfAbsent(place.head(), parent -> new LinkedHashSet<>())
                            .add(place)) {
                place = place.head();
            }
        }
        return below;
    }

    /** Goes only where an error is: a body may hold thousands of parts, and as many levels, that nobody asked for. */
    private void list(
            JsonPointer place,
            JsonNode node,
            String field,
            Map<JsonPointer, Set<JsonPointer>> below,
            List<FieldError> into) {
        if (details.containsKey(place)) {
            into.add(new FieldError(field, details.get(place)));
        }
        Set<JsonPointer> wrong = below.getOrDefault(place, Set.of());
        if (isUnknown(place) || wrong.isEmpty()) {
            return;
        }
        if (node.isArray()) {
            // Too long a list: what is wrong inside would be thousands of errors.
            if (!details.containsKey(place)) {
                for (int index = 0; index < node.size(); index++) {
                    JsonPointer child = place.appendIndex(index);
                    if (wrong.contains(child)) {
                        list(child, node.get(index), field + "[" + index + "]", below, into);
                    }
                }
            }
            return;
        }
        // In the order of the object; fields that are missing have an error and no value, and unknown ones come last.
        String parent = field.isEmpty() ? "" : field + ".";
        for (boolean unknown : new boolean[] {false, true}) {
            ordered(node, wrong).stream()
                    .filter(child -> isUnknown(child) == unknown)
                    .forEach(child -> list(child, node.path(name(child)), parent + shown(child), below, into));
        }
    }

    /** Returns these children in the order that the object has them, and after them those that it lacks. */
    private static List<JsonPointer> ordered(JsonNode object, Set<JsonPointer> children) {
        Map<String, JsonPointer> byName = new LinkedHashMap<>();
        children.forEach(child -> byName.put(name(child), child));
        List<JsonPointer> ordered = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            JsonPointer child = byName.remove(name);
            if (child != null) {
                ordered.add(child);
            }
        });
        ordered.addAll(byName.values());
        return ordered;
    }

    private static String name(JsonPointer place) {
        return place.last().getMatchingProperty();
    }

    private static String shown(JsonPointer place) {
        String name = name(place);
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }
}
