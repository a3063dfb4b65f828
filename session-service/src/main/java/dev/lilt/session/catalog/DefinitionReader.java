package dev.lilt.session.catalog;

import static dev.lilt.session.catalog.CheckedFields.constant;
import static dev.lilt.session.catalog.CheckedFields.constants;
import static dev.lilt.session.catalog.CheckedFields.different;
import static dev.lilt.session.catalog.CheckedFields.field;
import static dev.lilt.session.catalog.CheckedFields.flag;
import static dev.lilt.session.catalog.CheckedFields.id;
import static dev.lilt.session.catalog.CheckedFields.ids;
import static dev.lilt.session.catalog.CheckedFields.list;
import static dev.lilt.session.catalog.CheckedFields.range;
import static dev.lilt.session.catalog.CheckedFields.text;
import static dev.lilt.session.catalog.CheckedFields.texts;
import static dev.lilt.session.catalog.CheckedFields.whole;
import static dev.lilt.session.definition.TextLimit.CUE;
import static dev.lilt.session.definition.TextLimit.PROSE;
import static dev.lilt.session.definition.TextLimit.SPEECH;
import static dev.lilt.session.definition.TextLimit.TITLE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.GuidanceDocument;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Risk;
import dev.lilt.session.definition.Sequence;
import dev.lilt.session.definition.Side;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.definition.Transition;
import dev.lilt.session.definition.Transitions;
import dev.lilt.session.definition.Work;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what content-service publishes. Fields that this version doesn't know are ignored; what it needs and can't
 * find, or finds outside the bounds that content-service has at its door, is an {@link IllegalArgumentException}.
 */
final class DefinitionReader {
    private static final int MOST_REPS = 50;
    private static final int MOST_PHASE_SECONDS = 120;
    private static final int MOST_REST_SECONDS = 300;
    private static final int LEAST_STEP_SECONDS = 5;
    private static final int MOST_STEP_SECONDS = 600;
    private static final int MOST_TRANSITION_SECONDS = 120;
    private static final int LEAST_SUSTAINED_SECONDS = 10;
    private static final int MOST_SUSTAINED_SECONDS = 7_200;
    private static final int LEAST_BREATH_SECONDS = 2;
    private static final int MOST_BREATH_SECONDS = 10;
    private static final int LEAST_SECONDS_BETWEEN_CHECKS = 10;
    private static final int MOST_SECONDS_BETWEEN_CHECKS = 3_600;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int LONGEST_PHASE_NAME = 40;
    private static final int MOST_SETUP_LINES = 10;
    private static final Duration LONGEST_SET = Duration.ofHours(3);
    private static final int MOST_COMFORT = 20;
    private static final int MOST_CHECKS = 10;
    private static final int MOST_BLOCKS = 20;
    private static final int MOST_EXERCISES = 20;
    private static final int MOST_ITEMS = 100;

    private DefinitionReader() {}

    static Exercise exercise(JsonNode json) {
        return exercise(json, version(json));
    }

    private static int version(JsonNode json) {
        return whole(json, "version", 1, Integer.MAX_VALUE);
    }

    private static Exercise exercise(JsonNode json, int version) {
        return new Exercise(
                id(json, "id"),
                version,
                texts(json, "title", TITLE),
                constant(Position.class, json, "position"),
                constant(Kind.class, json, "kind"),
                constant(Intensity.class, json, "intensity"),
                Set.copyOf(constants(Risk.class, json, "risks")),
                setup(json),
                list(
                        json,
                        "comfort",
                        MOST_COMFORT,
                        each -> new Comfort(texts(each, "when", CUE), texts(each, "try", CUE))),
                work(field(json, "work")));
    }

    /** All lines are spoken at once, so together they have to fit into one breath. */
    private static List<Texts> setup(JsonNode json) {
        List<Texts> lines = list(json, "setup", MOST_SETUP_LINES, line -> texts(line, SPEECH));
        lines.stream()
                .flatMap(line -> line.byTag().keySet().stream())
                .distinct()
                .map(Locale::forLanguageTag)
                .map(locale -> lines.stream().map(line -> line.in(locale)).collect(Collectors.joining(". ")))
                .forEach(spoken -> CheckedFields.checkText(spoken, "setup", SPEECH));
        return lines;
    }

    private static Work work(JsonNode json) {
        if (Stream.of("repetitions", "sequence", "sustained").filter(json::has).count() != 1) {
            throw new IllegalArgumentException("work is not one of repetitions, sequence and sustained");
        }
        if (json.has("sequence")) {
            return new Sequence(list(json.get("sequence"), "steps", Sequence.MOST_STEPS, DefinitionReader::step));
        }
        return json.has("repetitions") ? repetitions(json.get("repetitions")) : sustained(json.get("sustained"));
    }

    private static Repetitions repetitions(JsonNode json) {
        Range reps = range(json, "reps", 1, MOST_REPS);
        Sides sides = constant(Sides.class, json, "sides");
        List<Phase> phases = phases(json);
        Duration rest = Duration.ofSeconds(whole(json, "restSeconds", 0, MOST_REST_SECONDS));
        int rep = phases.stream().mapToInt(phase -> phase.seconds().max()).sum();
        int set = rep * reps.max() * (sides == Sides.EACH ? 2 : 1);
        if (rest.plusSeconds(set).compareTo(LONGEST_SET) > 0) {
            throw new IllegalArgumentException("repetitions take more than " + LONGEST_SET.toSeconds() + " seconds");
        }
        return new Repetitions(reps, sides, phases, rest);
    }

    /** Only a hold, and the way back out of one, leaves the breath to itself. */
    private static List<Phase> phases(JsonNode json) {
        List<Phase> phases = list(json, "phases", Repetitions.MOST_PHASES, DefinitionReader::phase);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("phases are none");
        }
        boolean isAfterHold = false;
        for (Phase phase : phases) {
            boolean isEasy = phase.breath() == Breath.EASY;
            if (phase.hold() ? !isEasy : isEasy && !isAfterHold) {
                throw new IllegalArgumentException("breath does not go with its phase");
            }
            isAfterHold = phase.hold();
        }
        return phases;
    }

    private static Sequence.Step step(JsonNode json) {
        return new Sequence.Step(
                texts(json, "title", TITLE),
                texts(json, "text", CUE),
                texts(json, "say", SPEECH),
                sayShort(json),
                range(json, "seconds", LEAST_STEP_SECONDS, MOST_STEP_SECONDS),
                json.has("side") ? Optional.of(constant(Side.class, json, "side")) : Optional.empty(),
                json.has("position") ? Optional.of(constant(Position.class, json, "position")) : Optional.empty());
    }

    private static Texts sayShort(JsonNode json) {
        return texts(json, json.has("sayShort") ? "sayShort" : "say", SPEECH);
    }

    private static Phase phase(JsonNode json) {
        return new Phase(
                text(json, "name", LONGEST_PHASE_NAME),
                range(json, "seconds", 1, MOST_PHASE_SECONDS),
                constant(Breath.class, json, "breath"),
                flag(json, "hold"),
                texts(json, "text", CUE),
                texts(json, "say", SPEECH),
                sayShort(json));
    }

    private static Sustained sustained(JsonNode json) {
        Breathing breathing = json.hasNonNull("breathing") ? breathing(json.get("breathing")) : new Breathing.Unpaced();
        return new Sustained(
                range(json, "seconds", LEAST_SUSTAINED_SECONDS, MOST_SUSTAINED_SECONDS),
                breathing,
                list(json, "checks", MOST_CHECKS, DefinitionReader::check));
    }

    private static Breathing breathing(JsonNode json) {
        return new Breathing.Paced(
                Duration.ofSeconds(whole(json, "in", LEAST_BREATH_SECONDS, MOST_BREATH_SECONDS)),
                Duration.ofSeconds(whole(json, "out", LEAST_BREATH_SECONDS, MOST_BREATH_SECONDS)));
    }

    private static Check check(JsonNode json) {
        return new Check(
                Duration.ofSeconds(
                        whole(json, "everySeconds", LEAST_SECONDS_BETWEEN_CHECKS, MOST_SECONDS_BETWEEN_CHECKS)),
                texts(json, "text", CUE));
    }

    static Plan plan(JsonNode json) {
        version(json);
        String id = id(json, "id");
        List<Block> blocks = list(json, "blocks", MOST_BLOCKS, DefinitionReader::block);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("blocks are none");
        }
        different(blocks.stream().map(Block::id).toList(), "blocks");
        return new Plan(id, blocks);
    }

    private static Block block(JsonNode json) {
        JsonNode minutes = field(json, "minutes");
        return new Block(
                id(json, "id"),
                texts(json, "title", TITLE),
                Duration.ofMinutes(whole(minutes, "min", 1, MINUTES_OF_A_DAY)),
                Duration.ofMinutes(whole(minutes, "max", 1, MINUTES_OF_A_DAY)),
                ids(json, "exercises", MOST_EXERCISES),
                constant(Block.Choose.class, json, "choose"));
    }

    static GuidanceDocument guidance(JsonNode json) {
        version(json);
        String id = id(json, "id");
        Texts title = texts(json, "title", TITLE);
        List<GuidanceDocument.Item> items = list(
                json,
                "items",
                MOST_ITEMS,
                each -> new GuidanceDocument.Item(
                        id(each, "id"),
                        texts(each, "title", TITLE),
                        texts(each, "text", PROSE),
                        each.hasNonNull("say") ? texts(each, "say", SPEECH) : null));
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items are none");
        }
        different(items.stream().map(GuidanceDocument.Item::id).toList(), "items");
        return new GuidanceDocument(id, title, items);
    }

    /** The changes of position in a guidance document; none in most. */
    static Transitions transitions(JsonNode json) {
        return new Transitions(list(json, "items", MOST_ITEMS, item -> item).stream()
                .filter(item -> item.hasNonNull("transition"))
                .map(item -> transition(item.get("transition")))
                .toList());
    }

    private static Transition transition(JsonNode json) {
        return new Transition(
                constant(Position.class, json, "from"),
                constant(Position.class, json, "to"),
                Duration.ofSeconds(whole(json, "seconds", 1, MOST_TRANSITION_SECONDS)),
                texts(json, "say", SPEECH));
    }

    /** The habits of a guidance document that can be timed: each brings a definition, of the document's version. */
    static List<Exercise> timedHabits(JsonNode json) {
        int version = version(json);
        return list(json, "items", MOST_ITEMS, item -> item).stream()
                .filter(item -> item.hasNonNull("exercise"))
                .map(item -> habit(item, version))
                .toList();
    }

    private static Exercise habit(JsonNode item, int version) {
        Exercise habit = exercise(item.get("exercise"), version);
        if (!habit.id().equals(id(item, "id"))) {
            throw new IllegalArgumentException("a habit has not the id of its item");
        }
        return habit;
    }
}
