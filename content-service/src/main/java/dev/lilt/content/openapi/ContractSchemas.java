package dev.lilt.content.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts the schemas of the event contracts into the description of the API: a definition is the same document over HTTP
 * and on the topic, and so it is described once. OpenAPI 3.1 takes JSON Schema as it is.
 */
public class ContractSchemas implements OASModelReader {
    private static final List<String> CONTRACTS = List.of("lilt.exercise.v1", "lilt.plan.v1", "lilt.guidance.v1");

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
        CONTRACTS.forEach(contract -> schema(contract)
                .path("$defs")
                .properties()
                .forEach(definition -> schemas.set(definition.getKey(), definition.getValue())));
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

    private static JsonNode schema(String contract) {
        String path = "contracts/" + contract + "/schema.json";
        try (InputStream schema = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (schema == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new ObjectMapper().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
