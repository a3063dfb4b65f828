package dev.lilt.content.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A golden example of a contract, to be used as it is or with one thing changed. */
public final class Example {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("contracts");

    private final ObjectNode json;

    private Example(JsonNode json) {
        this.json = (ObjectNode) json;
    }

    /** The only movement that has all there is: phases, a hold, a range of repetitions. */
    public static Example pelvicTilt() {
        return of("exercise", "pelvic-tilt");
    }

    public static Example of(String type, String id) {
        return read(folder(type).resolve(id + ".json"));
    }

    public static Stream<Example> all(String type) {
        try (Stream<Path> files = Files.list(folder(type))) {
            return files.sorted().map(Example::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String type) {
        return CONTRACTS.resolve("lilt." + type + ".v1").resolve("examples");
    }

    private static Example read(Path file) {
        try {
            return new Example(JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema that the examples of a type keep to. */
    public static String schema(String type) {
        try {
            return Files.readString(CONTRACTS.resolve("lilt." + type + ".v1").resolve("schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return json.path("id").asText();
    }

    public int version() {
        return json.path("version").asInt();
    }

    /** The same with another value at a path such as {@code work.repetitions.phases[1].breath}. */
    public Example with(String path, String value) {
        ObjectNode changed = json.deepCopy();
        int last = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        JsonNode parent = last < 0 ? changed : changed.at(pointer(path.substring(0, last)));
        String field = path.substring(last + 1).replace("]", "");
        switch (parent) {
            case ObjectNode object -> object.set(field, parse(value));
            case ArrayNode array -> array.set(Integer.parseInt(field), parse(value));
            default -> throw new IllegalArgumentException("no such path: " + path);
        }
        return new Example(changed);
    }

    /** The same without the field at a path. */
    public Example without(String path) {
        ObjectNode changed = json.deepCopy();
        int last = path.lastIndexOf('.');
        JsonNode parent = last < 0 ? changed : changed.at(pointer(path.substring(0, last)));
        ((ObjectNode) parent).remove(path.substring(last + 1));
        return new Example(changed);
    }

    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace(".", "/");
    }

    private static JsonNode parse(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }

    /** Maps, lists, strings, numbers and booleans. */
    public Object tree() {
        return JSON.convertValue(json, Object.class);
    }

    /** On one line, in the order of the example. */
    public String json() {
        return json.toString();
    }

    @Override
    public String toString() {
        return id();
    }

    public static List<String> types() {
        return List.of("exercise", "plan", "guidance");
    }
}
