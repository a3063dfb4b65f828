package dev.lilt.tracking.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.outlook.Movement;
import dev.lilt.tracking.outlook.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.StreamSupport;

/**
 * Reads what content-service publishes, as far as minutes go. Fields that we don't need are passed over; what we need
 * and can't find, or find out of range, is an {@link IllegalArgumentException}.
 */
final class ContentReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ContentReader() {}

    static Outline plan(byte[] value) {
        JsonNode json = read(value);
        return new Outline(
                range(json.path("minutes"), Duration::ofMinutes), list(json.path("blocks"), ContentReader::block));
    }

    private static Outline.Block block(JsonNode json) {
        return new Outline.Block(
                text(json, "id"),
                range(json.path("minutes"), Duration::ofMinutes),
                list(json.path("exercises"), JsonNode::asText),
                text(json, "choose").equals("one"));
    }

    static Movement exercise(byte[] value) {
        JsonNode json = read(value);
        JsonNode seconds = json.path("work").path("sustained").path("seconds");
        return new Movement(
                Kind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT)),
                Intensity.valueOf(text(json, "intensity").toUpperCase(Locale.ROOT)),
                seconds.isMissingNode() ? Optional.empty() : Optional.of(range(seconds, Duration::ofSeconds)));
    }

    private static JsonNode read(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        }
    }

    private static TimeRange range(JsonNode json, LongFunction<Duration> unit) {
        return new TimeRange(unit.apply(whole(json, "min")), unit.apply(whole(json, "max")));
    }

    private static long whole(JsonNode json, String name) {
        JsonNode number = json.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw new IllegalArgumentException(name + " is not a whole number");
        }
        return number.longValue();
    }

    private static String text(JsonNode json, String name) {
        JsonNode text = json.path(name);
        if (!text.isTextual()) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return text.textValue();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
