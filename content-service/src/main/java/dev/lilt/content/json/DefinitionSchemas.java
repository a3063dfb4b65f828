package dev.lilt.content.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.lilt.content.definition.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract schemas, which state all limits, as authors have to keep to them. An author may leave out the version,
 * and lists that may be empty; fields that the contract doesn't know are refused, where readers ignore them.
 */
public final class DefinitionSchemas {
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .losslessNarrowing(true)
            .build();

    /** By URN, under which they refer to each other. */
    private final Map<String, JsonNode> documents = Stream.of(ContentType.values())
            .collect(Collectors.toMap(DefinitionSchemas::urn, DefinitionSchemas::forAuthors));

    private final Map<ContentType, JsonSchema> schemas;
    private final SchemaErrors texts = new SchemaErrors(documents);

    DefinitionSchemas() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                each -> each.schemaLoaders(loaders -> loaders.schemas(urn -> String.valueOf(documents.get(urn)))));
        schemas = Stream.of(ContentType.values())
                .collect(Collectors.toMap(
                        Function.identity(), type -> factory.getSchema(SchemaLocation.of(urn(type)), CONFIG)));
    }

    private static String urn(ContentType type) {
        return "urn:lilt:event:" + type.eventType();
    }

    /**
     * Adds what the schema says is wrong with a definition.
     *
     * @return the definition with null in place of what is wrong
     */
    JsonNode check(JsonNode definition, ContentType type, DefinitionErrors errors) {
        JsonSchema schema = Objects.requireNonNull(schemas.get(type));
        JsonNode sound = definition.deepCopy();
        Set<ValidationMessage> messages = schema.validate(sound);
        List<JsonPointer> nulls = messages.stream()
                .filter(DefinitionSchemas::isOfFieldThatIsNull)
                .map(DefinitionSchemas::place)
                .toList();
        if (!nulls.isEmpty()) {
            // A field that is null counts as left out.
            nulls.forEach(place -> remove(sound, place));
            messages = schema.validate(sound);
        }
        texts.add(messages, errors);
        addCommentFields(JsonPointer.empty(), sound, errors);
        errors.unknownFields().forEach(place -> remove(sound, place));
        errors.wrongParts().forEach(place -> setNull(sound, place));
        return sound;
    }

    /** The validator takes a field whose name begins with # for a comment, wherever it stands. */
    private static void addCommentFields(JsonPointer place, JsonNode node, DefinitionErrors errors) {
        node.properties().forEach(field -> {
            JsonPointer child = place.appendProperty(field.getKey());
            if (field.getKey().startsWith("#")) {
                errors.add(child, DefinitionErrors.UNKNOWN_FIELD);
            } else if (field.getValue().isContainerNode() && !errors.isUnknown(child)) {
                addCommentFields(child, field.getValue(), errors);
            }
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            addCommentFields(place.appendIndex(index), node.get(index), errors);
        }
    }

    private static boolean isOfFieldThatIsNull(ValidationMessage message) {
        boolean isField = message.getInstanceLocation().getElement(-1) instanceof String;
        boolean isNamedByAuthor =
                message.getEvaluationPath().getParent().getName(-1).equals("additionalProperties");
        return message.getInstanceNode().isNull() && isField && !isNamedByAuthor;
    }

    static JsonPointer place(ValidationMessage message) {
        return JsonPointer.compile(message.getInstanceLocation().toString());
    }

    private static void remove(JsonNode definition, JsonPointer field) {
        if (definition.at(field.head()) instanceof ObjectNode object) {
            object.remove(field.last().getMatchingProperty());
        }
    }

    private static void setNull(JsonNode definition, JsonPointer part) {
        switch (definition.at(part.head())) {
            case ObjectNode object -> object.putNull(part.last().getMatchingProperty());
            case ArrayNode array -> array.setNull(part.last().getMatchingIndex());
            default -> {}
        }
    }

    /** Returns the contract of a type as readers have it. */
    public static JsonNode contract(ContentType type) {
        String path = "contracts/" + type.eventType() + "/schema.json";
        try (InputStream contract =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (contract == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new ObjectMapper().readTree(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode forAuthors(ContentType type) {
        JsonNode schema = contract(type);
        ((ObjectNode) schema.get("$defs")).putObject("Version");
        loosen(schema);
        return schema;
    }

    private static void loosen(JsonNode schema) {
        schema.forEach(DefinitionSchemas::loosen);
        if (schema instanceof ObjectNode object
                && "object".equals(schema.path("type").asText())) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            // The rules of the records say these in better words.
            object.remove(List.of("if", "then"));
            schema.path("oneOf").forEach(each -> ((ObjectNode) each).remove("properties"));
            if (schema.get("required") instanceof ArrayNode required) {
                required.removeIf(field -> mayBeLeftOut(field.textValue(), schema.get("properties")));
            }
        }
    }

    private static boolean mayBeLeftOut(String field, JsonNode properties) {
        JsonNode property = properties.path(field);
        return Set.of("version", "en").contains(field)
                || (property.path("type").asText().equals("array") && !property.has("minItems"));
    }
}
