package dev.lilt.session.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Guidance;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Risk;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.definition.Work;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads what content-service publishes. Fields that this version doesn't know are passed over; what it needs and can't
 * find, or finds out of range, is an {@link IllegalArgumentException}.
 */
final class DefinitionReader {
    private DefinitionReader() {}

    static Exercise exercise(JsonNode json) {
        return exercise(json, whole(json, "version"));
    }

    static Exercise exercise(JsonNode json, int version) {
        return new Exercise(
                text(json, "id"),
                version,
                texts(json, "title"),
                constant(Position.class, json, "position"),
                constant(Kind.class, json, "kind"),
                constant(Intensity.class, json, "intensity"),
                Set.copyOf(list(json, "risks", risk -> constant(Risk.class, risk.asText()))),
                list(json, "setup", DefinitionReader::texts),
                list(json, "comfort", each -> new Comfort(texts(each, "when"), texts(each, "try"))),
                work(field(json, "work")));
    }

    private static Work work(JsonNode json) {
        return json.has("repetitions") ? repetitions(json.get("repetitions")) : sustained(field(json, "sustained"));
    }

    private static Repetitions repetitions(JsonNode json) {
        return new Repetitions(
                range(json, "reps"),
                constant(Sides.class, json, "sides"),
                list(json, "phases", DefinitionReader::phase),
                Duration.ofSeconds(whole(json, "restSeconds")));
    }

    private static Phase phase(JsonNode json) {
        return new Phase(
                text(json, "name"),
                range(json, "seconds"),
                constant(Breath.class, json, "breath"),
                json.path("hold").asBoolean(false),
                texts(json, "text"),
                texts(json, "say"));
    }

    private static Sustained sustained(JsonNode json) {
        Breathing breathing = json.hasNonNull("breathing")
                ? new Breathing.Paced(
                        Duration.ofSeconds(whole(json.get("breathing"), "in")),
                        Duration.ofSeconds(whole(json.get("breathing"), "out")))
                : new Breathing.Unpaced();
        return new Sustained(
                range(json, "seconds"),
                breathing,
                list(
                        json,
                        "checks",
                        each -> new Check(Duration.ofSeconds(whole(each, "everySeconds")), texts(each, "text"))));
    }

    static Plan plan(JsonNode json) {
        return new Plan(text(json, "id"), list(json, "blocks", DefinitionReader::block));
    }

    private static Block block(JsonNode json) {
        JsonNode minutes = field(json, "minutes");
        return new Block(
                text(json, "id"),
                Duration.ofMinutes(whole(minutes, "min")),
                Duration.ofMinutes(whole(minutes, "max")),
                list(json, "exercises", JsonNode::asText),
                constant(Block.Choose.class, json, "choose"));
    }

    static Guidance guidance(JsonNode json) {
        return new Guidance(
                text(json, "id"),
                texts(json, "title"),
                list(
                        json,
                        "items",
                        each -> new Guidance.Item(text(each, "id"), texts(each, "title"), texts(each, "text"))));
    }

    /** The habits of a guidance document that can be timed: each brings a definition, of the document's version. */
    static List<Exercise> timedHabits(JsonNode json) {
        return stream(field(json, "items"))
                .filter(item -> item.hasNonNull("exercise"))
                .map(item -> exercise(item.get("exercise"), whole(json, "version")))
                .toList();
    }

    private static Range range(JsonNode json, String name) {
        JsonNode range = field(json, name);
        return new Range(whole(range, "min"), whole(range, "max"), whole(range, "default"));
    }

    private static Texts texts(JsonNode json, String name) {
        return texts(field(json, name));
    }

    private static Texts texts(JsonNode json) {
        Map<String, String> byTag = new HashMap<>();
        json.properties()
                .forEach(text -> byTag.put(text.getKey(), text.getValue().asText()));
        return new Texts(byTag);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String name) {
        return constant(type, text(json, name));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(JsonNode json, String name) {
        JsonNode text = field(json, name);
        if (!text.isTextual()) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return text.textValue();
    }

    private static int whole(JsonNode json, String name) {
        JsonNode number = field(json, name);
        if (!number.canConvertToInt() || !number.isIntegralNumber()) {
            throw new IllegalArgumentException(name + " is not a whole number");
        }
        return number.intValue();
    }

    private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> read) {
        return stream(json.path(name)).map(read).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode field(JsonNode json, String name) {
        JsonNode field = json.get(name);
        if (field == null || field.isNull()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return field;
    }
}
