package dev.lilt.client.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.lilt.client.language.Messages;
import java.util.Locale;

/** JSON as the services write it; fields that a newer service adds are ignored. */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
            throw unreadable(type);
        }
    }

    static <T> T read(JsonNode node, Class<T> type) throws ApiException {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type);
        }
    }

    private static ApiException unreadable(Class<?> type) {
        return new ApiException(
                Messages.text("json.unreadable", type.getSimpleName().toLowerCase(Locale.ROOT)));
    }
}
