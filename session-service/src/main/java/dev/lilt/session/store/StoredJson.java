package dev.lilt.session.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The JSON of a session's columns, as Hibernate reads and writes it elsewhere. */
final class StoredJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<SegmentJson>> SEGMENTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private StoredJson() {}

    static List<SegmentJson> segments(String json) {
        return read(json, SEGMENTS);
    }

    static List<String> symptoms(String json) {
        return read(json, TEXTS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            // Without the cause: it may quote what is in the row.
            throw new IllegalStateException("a column of a session is not the JSON that it should be");
        }
    }

    static String write(List<?> values) {
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("segments and symptoms can always be written as JSON", impossible);
        }
    }
}
