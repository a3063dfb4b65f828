package dev.lilt.content.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.json.DefinitionJson;

/** Reads and writes definitions as the service does. */
public final class Definitions {
    private static final DefinitionJson JSON = new DefinitionJson();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Definitions() {}

    /** Reads maps, lists, strings, numbers and booleans. */
    public static <D extends Definition> D read(Object tree, Class<D> type) {
        return JSON.read(MAPPER.<JsonNode>valueToTree(tree), type);
    }

    public static JsonNode write(Definition definition, int version) {
        return JSON.write(definition, version);
    }
}
