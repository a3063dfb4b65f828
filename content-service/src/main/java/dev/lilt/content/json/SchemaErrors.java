package dev.lilt.content.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.LocalizedText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Says what an author has to do, where the validator says which keyword of the schema fails. Never repeats a text that
 * was sent.
 */
final class SchemaErrors {
    private static final String ABSENT = "must be given";

    private final Map<String, JsonNode> documents;

    /** @param documents the schemas by their URNs */
    SchemaErrors(Map<String, JsonNode> documents) {
        this.documents = documents;
    }

    void add(Set<ValidationMessage> messages, DefinitionErrors errors) {
        messages.stream()
                // A value of another type can't be right in any other way.
                .sorted(Comparator.comparing(message -> !message.getType().equals("type")))
                .forEach(message -> add(message, errors));
    }

    private void add(ValidationMessage message, DefinitionErrors errors) {
        JsonPointer place = DefinitionSchemas.place(message);
        if (message.getEvaluationPath().contains("oneOf")) {
            errors.add(place, "must hold exactly one of: repetitions, sustained, sequence");
            return;
        }
        if (message.getInstanceNode().isNull()) {
            errors.add(place, ABSENT);
            return;
        }
        switch (message.getType()) {
            case "required" -> errors.add(place.appendProperty(message.getProperty()), ABSENT);
            case "additionalProperties" ->
                errors.add(place.appendProperty(message.getProperty()), DefinitionErrors.UNKNOWN_FIELD);
            case "propertyNames" -> errors.add(place.appendProperty(message.getProperty()), LocalizedText.NOT_A_TAG);
            case "uniqueItems" -> addTwice(place, message.getInstanceNode(), errors);
            default -> errors.add(place, detail(message));
        }
    }

    private static void addTwice(JsonPointer place, JsonNode list, DefinitionErrors errors) {
        Set<JsonNode> seen = new HashSet<>();
        for (int index = 0; index < list.size(); index++) {
            if (!seen.add(list.get(index))) {
                errors.add(place.appendIndex(index), "must not be there twice");
            }
        }
    }

    private String detail(ValidationMessage message) {
        JsonNode value = message.getInstanceNode();
        JsonPointer keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        JsonNode schema = Objects.requireNonNull(documents.get(
                        message.getSchemaLocation().getAbsoluteIri().toString()))
                .at(keyword.head());
        int limit = message.getSchemaNode().asInt();
        return switch (message.getType()) {
            case "type" -> kind(schema);
            case "enum" -> "must be one of: " + words(message.getSchemaNode());
            case "minimum", "maximum" ->
                wholeNumber(schema) + (value.canConvertToInt() ? ", but is " + value.intValue() : "");
            case "minItems" -> "must hold at least one";
            case "maxItems" -> "must hold at most " + limit + ", but holds " + value.size();
            case "maxProperties" -> "must be in at most " + limit + " languages, but is in " + value.size();
            case "minLength" -> "must not be blank";
            case "maxLength", "pattern", "format" -> text(value.textValue(), keyword.head(), limit);
            default -> throw new IllegalStateException("No text says what is wrong: " + message.getType());
        };
    }

    private static String kind(JsonNode schema) {
        return switch (schema.path("type").textValue()) {
            case "object" -> "must be an object";
            case "array" -> "must be a list";
            case "string" -> "must be text";
            case "boolean" -> "must be true or false";
            default -> wholeNumber(schema);
        };
    }

    private static String wholeNumber(JsonNode schema) {
        return "must be a whole number from " + schema.get("minimum") + " to " + schema.get("maximum");
    }

    private static String text(String value, JsonPointer schema, int longest) {
        return switch (schema.toString()) {
            case "/$defs/Id" -> Id.REQUIREMENT;
            case "/$defs/Day" -> "must be a day such as 2026-11-01";
            default -> "must be at most " + longest + " characters, but has " + value.codePointCount(0, value.length());
        };
    }

    private static String words(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.joining(", "));
    }
}
