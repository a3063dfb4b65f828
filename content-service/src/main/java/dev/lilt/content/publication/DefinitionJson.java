package dev.lilt.content.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Definitions as JSON in the database and on the topic. The mapper is its own: what a setting of the HTTP edge changes
 * must not change what was stored or is sent.
 */
@ApplicationScoped
public class DefinitionJson {
    private final JsonMapper mapper = new JsonMapper();

    /** On one line, fields in the order given. */
    public String write(Map<String, Object> fields) {
        try {
            return mapper.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition can't be written", e);
        }
    }

    Object read(String json) {
        try {
            return mapper.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored definition can't be read", e);
        }
    }
}
