package dev.lilt.tracking.consumer;

import static dev.lilt.tracking.activity.RejectionReason.BAD_VALUE;
import static dev.lilt.tracking.activity.RejectionReason.MISSING_FIELD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.support.wire.WireName;
import dev.lilt.tracking.activity.RejectedCompletionException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fields of a JSON object, read one by one. Fields that nobody asks for are ignored, so that a newer producer may
 * add some. Every reader throws {@link RejectedCompletionException} naming the field, never its value.
 */
public final class RecordFields {
    private final JsonNode object;
    private final String path;

    RecordFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
        if (!object.isObject()) {
            throw new RejectedCompletionException(BAD_VALUE, path + " is not an object");
        }
    }

    /** Its length is looked at first: Java's regular expressions run out of stack on texts that are long enough. */
    public String text(String name, int most, Pattern form) {
        return text(name, text -> text.length() <= most && form.matcher(text).matches());
    }

    public String text(String name, Predicate<String> form) {
        JsonNode field = required(name);
        if (!field.isTextual() || !form.test(field.textValue())) {
            throw bad(name);
        }
        return field.textValue();
    }

    /** One of these, by its name on the wire. */
    public <E extends Enum<E> & WireName> E oneOf(String name, Class<E> type) {
        return WireName.find(type, required(name).asText()).orElseThrow(() -> bad(name));
    }

    public int fromOne(String name) {
        return whole(name, 1, Integer.MAX_VALUE);
    }

    public int whole(String name, int least, int most) {
        JsonNode field = required(name);
        if (!field.isIntegralNumber()
                || !field.canConvertToInt()
                || field.intValue() < least
                || field.intValue() > most) {
            throw bad(name);
        }
        return field.intValue();
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    public RecordFields object(String name) {
        return new RecordFields(required(name), pathTo(name));
    }

    /** An ISO 8601 instant in whole milliseconds. */
    public Instant instant(String name) {
        JsonNode field = required(name);
        try {
            Instant instant = Instant.parse(field.asText());
            if (field.isTextual() && instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            throw bad(name);
        }
        throw bad(name);
    }

    /** @param most how many it may have */
    public <T> List<T> list(String name, int most, Function<RecordFields, T> read) {
        JsonNode field = required(name);
        if (!field.isArray() || field.size() > most) {
            throw bad(name);
        }
        List<T> items = new ArrayList<>(field.size());
        for (JsonNode item : field) {
            items.add(read.apply(new RecordFields(item, pathTo(name) + "[" + items.size() + "]")));
        }
        return items;
    }

    /** @param most how many it may have */
    public List<String> texts(String name, int most, Predicate<String> form) {
        JsonNode field = required(name);
        if (!field.isArray() || field.size() > most) {
            throw bad(name);
        }
        List<String> texts = new ArrayList<>(field.size());
        for (JsonNode item : field) {
            if (!item.isTextual() || !form.test(item.textValue())) {
                throw bad(name);
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private JsonNode required(String name) {
        JsonNode field = object.get(name);
        if (field == null || field.isNull()) {
            throw new RejectedCompletionException(MISSING_FIELD, pathTo(name) + " is missing");
        }
        return field;
    }

    private RejectedCompletionException bad(String name) {
        return new RejectedCompletionException(
                BAD_VALUE, pathTo(name) + " holds something else than what belongs there");
    }

    private String pathTo(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
