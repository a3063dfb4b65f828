package dev.lilt.session.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.GuidanceDocument;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.definition.Transitions;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The content that is published now, by the keys of the topic. Written by the mirror's thread, read by all. */
public final class CatalogSnapshot {
    private static final char BETWEEN = '/';
    private static final ObjectMapper JSON = new ObjectMapper();
    /** More than content-service takes at its door, and with room for how it writes. */
    private static final int MOST_BYTES = 128 * 1024;
    /** The guidance document whose items are the changes of position. */
    private static final String TRANSITIONS = "transitions";

    private final Map<String, Exercise> exercises = new ConcurrentHashMap<>();
    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final Map<String, GuidanceDocument> guidance = new ConcurrentHashMap<>();
    /** The timed habits by the guidance document that brings them. */
    private final Map<String, List<Exercise>> habits = new ConcurrentHashMap<>();

    private volatile Transitions transitions = Transitions.NONE;

    /**
     * One record of {@code lilt.content.v1}.
     *
     * @param key {@code exercise/{id}}, {@code plan/{id}} or {@code guidance/{id}}; other types are ignored
     * @throws IllegalArgumentException when the key or the value can't be used; what was there stays
     */
    void put(@Nullable String key, byte[] value) {
        Key parsed = Key.of(key);
        String id = parsed.id();
        switch (parsed.type()) {
            case "exercise" -> {
                Exercise exercise = DefinitionReader.exercise(json(value));
                exercises.put(same(id, exercise.id()), exercise);
            }
            case "plan" -> {
                Plan plan = DefinitionReader.plan(json(value));
                plans.put(same(id, plan.id()), plan);
            }
            case "guidance" -> {
                JsonNode json = json(value);
                GuidanceDocument document = DefinitionReader.guidance(json);
                List<Exercise> timed = DefinitionReader.timedHabits(json);
                Transitions changes = DefinitionReader.transitions(json);
                guidance.put(same(id, document.id()), document);
                habits.put(id, timed);
                if (id.equals(TRANSITIONS)) {
                    transitions = changes;
                }
            }
            default -> {}
        }
    }

    private static String same(String keyId, String id) {
        if (!keyId.equals(id)) {
            throw new IllegalArgumentException("the key names something else");
        }
        return id;
    }

    /**
     * The item of this key is retired.
     *
     * @throws IllegalArgumentException when the key can't be used
     */
    void remove(@Nullable String key) {
        Key parsed = Key.of(key);
        String id = parsed.id();
        switch (parsed.type()) {
            case "exercise" -> exercises.remove(id);
            case "plan" -> plans.remove(id);
            case "guidance" -> {
                guidance.remove(id);
                habits.remove(id);
                if (id.equals(TRANSITIONS)) {
                    transitions = Transitions.NONE;
                }
            }
            default -> {}
        }
    }

    public Optional<Exercise> exercise(String id) {
        return Optional.ofNullable(exercises.get(id))
                .or(() -> habits.values().stream()
                        .flatMap(List::stream)
                        .filter(habit -> habit.id().equals(id))
                        .findFirst());
    }

    public Optional<Plan> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    public Optional<GuidanceDocument> guidance(String id) {
        return Optional.ofNullable(guidance.get(id));
    }

    /** Returns how to get from one position to another. */
    public Transitions transitions() {
        return transitions;
    }

    /** Returns all plans; without any, no block of a plan can be done. */
    public Collection<Plan> plans() {
        return plans.values();
    }

    /** Returns whether there is a plan, and every exercise that a plan names. */
    boolean isWhole() {
        return !plans.isEmpty()
                && plans.values().stream()
                        .flatMap(plan -> plan.blocks().stream())
                        .flatMap(block -> block.exercises().stream())
                        .allMatch(exercise -> exercise(exercise).isPresent());
    }

    int size() {
        return exercises.size() + plans.size() + guidance.size();
    }

    private static JsonNode json(byte[] value) {
        if (value.length > MOST_BYTES) {
            throw new IllegalArgumentException("more than " + MOST_BYTES + " bytes");
        }
        try {
            return JSON.readTree(new String(value, StandardCharsets.UTF_8));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        }
    }

    /** The type and the id of a key. */
    private record Key(String type, String id) {
        static Key of(@Nullable String key) {
            int end = key == null ? -1 : key.indexOf(BETWEEN);
            if (key == null
                    || end < 0
                    || !CheckedFields.isId(key.substring(0, end))
                    || !CheckedFields.isId(key.substring(end + 1))) {
                throw new IllegalArgumentException("the key is not a type and an id");
            }
            return new Key(key.substring(0, end), key.substring(end + 1));
        }
    }

    /**
     * Returns the type that a key names.
     *
     * @throws IllegalArgumentException when the key can't be used
     */
    static String type(@Nullable String key) {
        return Key.of(key).type();
    }
}
