package dev.lilt.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI document, to compare what it says with what its service does. */
public final class ApiDescription {
    private static final String PROBLEM_JSON = "application/problem+json";
    /** A problem's name, where a service or the code that they share makes one. */
    private static final Pattern NAMED = Pattern.compile("\\bof\\(\\s*(?:\\d{3}|status),\\s*\"([a-z][a-z-]+)\"");

    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** Reads a document in JSON. */
    public static ApiDescription of(String json) {
        return new ApiDescription(json(json));
    }

    /**
     * Returns the problem types that the service in the working directory can send, by its sources and those of
     * service-support.
     */
    public static Set<String> problemTypesInSources() {
        var types = new TreeSet<String>();
        for (var root :
                List.of(Path.of("src", "main", "java"), Path.of("..", "service-support", "src", "main", "java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .forEach(name -> types.add("urn:lilt:problem:" + name.group(1)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return types;
    }

    /** Returns the enum of problem types. */
    public Set<String> problemTypes() {
        var types = new TreeSet<String>();
        document.at("/components/schemas/ProblemType/enum").forEach(type -> types.add(type.textValue()));
        return types;
    }

    /** Returns the examples of problems by {@code <response>/<example>}, such as {@code NotFound/not-found}. */
    public Map<String, JsonNode> problems() {
        var problems = new TreeMap<String, JsonNode>();
        document.at("/components/responses")
                .properties()
                .forEach(response -> response.getValue()
                        .path("content")
                        .path(PROBLEM_JSON)
                        .path("examples")
                        .properties()
                        .forEach(example -> problems.put(
                                response.getKey() + "/" + example.getKey(),
                                example.getValue().get("value"))));
        return problems;
    }

    /** Returns the examples of request bodies by {@code <operationId>/<example>}. */
    public Map<String, JsonNode> requests() {
        var requests = new TreeMap<String, JsonNode>();
        operations()
                .forEach(operation -> operation
                        .at("/requestBody/content/application~1json/examples")
                        .properties()
                        .forEach(example -> requests.put(
                                operation.get("operationId").textValue() + "/" + example.getKey(),
                                resolve(example.getValue()).get("value"))));
        return requests;
    }

    /** Returns the request bodies and the responses with problems that have no example. */
    public List<String> withoutExample() {
        var missing = new ArrayList<String>();
        for (var operation : operations()) {
            var id = operation.path("operationId").asText("?");
            if (operation.has("requestBody")
                    && operation
                            .at("/requestBody/content/application~1json/examples")
                            .isEmpty()) {
                missing.add(id + " request");
            }
            operation.get("responses").properties().forEach(response -> {
                var content = resolve(response.getValue()).path("content").path(PROBLEM_JSON);
                if (response.getKey().compareTo("400") >= 0
                        && content.path("examples").isEmpty()) {
                    missing.add(id + " " + response.getKey());
                }
            });
        }
        return missing;
    }

    /** Returns a problem document without what differs from call to call: ids are replaced by one. */
    public static JsonNode withoutIds(JsonNode problem) {
        return json(ID.matcher(problem.toString()).replaceAll("id"));
    }

    /** Returns an example as it is sent by the path that sent this problem. Examples of any path have the path "/". */
    public static JsonNode atPathOf(JsonNode sent, JsonNode example) {
        if (!example.path("instance").asText().equals("/")) {
            return example;
        }
        ObjectNode atPath = example.deepCopy();
        atPath.set("instance", sent.get("instance"));
        return atPath;
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("responses")) {
                        operations.add(operation);
                    }
                }));
        return operations;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not JSON", unreadable);
        }
    }
}
