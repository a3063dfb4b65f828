package dev.lilt.session.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.TextLimit;
import dev.lilt.session.definition.Texts;
import dev.lilt.support.wire.WireName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Takes fields out of published JSON and holds each to the bounds of content-service's door. A topic has no door of its
 * own: what can write to it can write anything. No message repeats a value.
 */
final class CheckedFields {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TAG = 35;
    private static final int MOST_LANGUAGES = 20;
    /** Possessive: a text of any length takes no stack. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private CheckedFields() {}

    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    static String id(JsonNode json, String name) {
        return idIn(field(json, name), name);
    }

    private static String idIn(JsonNode json, String name) {
        String id = text(json, name);
        if (!isId(id)) {
            throw new IllegalArgumentException(name + " is not an id");
        }
        return id;
    }

    /** Ids, each at most once. */
    static List<String> ids(JsonNode json, String name, int most) {
        return different(list(json, name, most, item -> idIn(item, name)), name);
    }

    static List<String> different(List<String> ids, String name) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException(name + " names one thing twice");
        }
        return ids;
    }

    /** A text in no particular language. */
    static String text(JsonNode json, String name, int most) {
        String text = text(field(json, name), name);
        checkText(text, name, most);
        return text;
    }

    private static String text(JsonNode json, String name) {
        if (!json.isTextual()) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return json.textValue();
    }

    static Texts texts(JsonNode json, String name, int most) {
        return texts(field(json, name), most);
    }

    /** One text in several languages, none of them longer than {@code most} code points. */
    static Texts texts(JsonNode json, int most) {
        if (json.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("a text has more than " + MOST_LANGUAGES + " languages");
        }
        Map<String, String> byTag = new HashMap<>();
        json.properties().forEach(each -> {
            checkTag(each.getKey());
            String text = text(each.getValue(), "a text");
            checkText(text, "a text", most);
            byTag.put(each.getKey(), text);
        });
        return new Texts(byTag);
    }

    private static void checkTag(String tag) {
        if (tag.isEmpty()
                || tag.length() > LONGEST_TAG
                || !Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
            throw new IllegalArgumentException("a text is not named by a language tag");
        }
    }

    static void checkText(String text, String name, int most) {
        if (text.isBlank() || !TextLimit.fits(text, most)) {
            throw new IllegalArgumentException(name + " has not 1 to " + most + " characters");
        }
        if (text.codePoints().anyMatch(CheckedFields::isUnreadable)) {
            throw new IllegalArgumentException(name + " has characters that can't be shown");
        }
    }

    /** Ends a line of an event stream, reads as something else, or is half a character. */
    private static boolean isUnreadable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        };
    }

    static int whole(JsonNode json, String name, int least, int most) {
        JsonNode number = field(json, name);
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw new IllegalArgumentException(name + " is not a whole number");
        }
        if (number.intValue() < least || number.intValue() > most) {
            throw new IllegalArgumentException(name + " is not between " + least + " and " + most);
        }
        return number.intValue();
    }

    static Range range(JsonNode json, String name, int least, int most) {
        JsonNode range = field(json, name);
        return new Range(
                whole(range, "min", least, most),
                whole(range, "max", least, most),
                whole(range, "default", least, most));
    }

    /** False where the field is left out. */
    static boolean flag(JsonNode json, String name) {
        JsonNode flag = json.path(name);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw new IllegalArgumentException(name + " is neither true nor false");
        }
        return flag.asBoolean(false);
    }

    static <E extends Enum<E> & WireName> E constant(Class<E> type, JsonNode json, String name) {
        return constantIn(type, field(json, name), name);
    }

    private static <E extends Enum<E> & WireName> E constantIn(Class<E> type, JsonNode json, String name) {
        String word = text(json, name);
        return WireName.find(type, word)
                .orElseThrow(() -> new IllegalArgumentException(name + " is a word that isn't known"));
    }

    /** None where the field is left out. */
    static <E extends Enum<E> & WireName> List<E> constants(Class<E> type, JsonNode json, String name) {
        return json.has(name)
                ? list(json, name, type.getEnumConstants().length, each -> constantIn(type, each, name))
                : List.of();
    }

    static <T> List<T> list(JsonNode json, String name, int most, Function<JsonNode, T> read) {
        JsonNode list = field(json, name);
        if (!list.isArray()) {
            throw new IllegalArgumentException(name + " is not a list");
        }
        if (list.size() > most) {
            throw new IllegalArgumentException(name + " is longer than " + most);
        }
        return StreamSupport.stream(list.spliterator(), false).map(read).toList();
    }

    static JsonNode field(JsonNode json, String name) {
        JsonNode field = json.get(name);
        if (field == null || field.isNull()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return field;
    }
}
