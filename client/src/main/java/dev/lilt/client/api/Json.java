package dev.lilt.client.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.lilt.client.language.Messages;

/** JSON as the services write it; fields and values that a newer service adds are no faults. */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /**
     * Reads {@code text} as a {@code type}.
     *
     * @throws ApiException when it is something else
     */
    public static <T> T read(String text, Class<T> type) throws ApiException {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    static <T> T read(JsonNode node, Class<T> type) throws ApiException {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    private static ApiException unreadable() {
        return new ApiException(Messages.text("json.unreadable"));
    }
}
