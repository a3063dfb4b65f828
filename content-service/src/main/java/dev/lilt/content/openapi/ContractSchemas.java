package dev.lilt.content.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.json.DefinitionSchemas;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts the schemas of the event contracts into the description of the API: a definition is the same document over HTTP
 * and on the topic, and so it is described once. OpenAPI 3.1 takes JSON Schema as it is.
 */
public class ContractSchemas implements OASModelReader {
    private static final Set<String> ASSIGNED = Set.of("id", "version");

    @Override
    public OpenAPI buildModel() {
        byte[] description = description().getBytes(StandardCharsets.UTF_8);
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(description))
                .build()
                .model();
    }

    private static String description() {
        ObjectNode description = new ObjectMapper().createObjectNode().put("openapi", "3.1.0");
        ObjectNode schemas = description.putObject("components").putObject("schemas");
        for (ContentType type : ContentType.values()) {
            schemas.setAll((ObjectNode) DefinitionSchemas.contract(type).get("$defs"));
        }
        schemas.set("ExerciseDefinition", asSent(schemas.get("Exercise")));
        return description
                .toString()
                .replace("#/$defs/", "#/components/schemas/")
                .replace("\"urn:lilt:event:lilt.exercise.v1\"", "\"#/components/schemas/Exercise\"");
    }

    /** An exercise in a request: the path names it, the service numbers it, and unknown fields are refused. */
    private static JsonNode asSent(JsonNode exercise) {
        ObjectNode sent = exercise.deepCopy();
        sent.put("description", "An exercise as an author sends it: without `id`, or with the one in the path");
        sent.put("additionalProperties", false);
        ArrayNode required = sent.putArray("required");
        exercise.get("required").forEach(field -> {
            if (!ASSIGNED.contains(field.textValue())) {
                required.add(field);
            }
        });
        return sent;
    }
}
