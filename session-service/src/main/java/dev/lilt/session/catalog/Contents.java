package dev.lilt.session.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Guidance;
import dev.lilt.session.definition.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is published now, by the keys of the topic. Written by the mirror's thread, read by all. */
final class Contents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Exercise> exercises = new ConcurrentHashMap<>();
    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final Map<String, Guidance> guidance = new ConcurrentHashMap<>();
    /** The timed habits by the guidance document that brings them. */
    private final Map<String, List<Exercise>> habits = new ConcurrentHashMap<>();

    /**
     * One record of {@code lilt.content.v1}.
     *
     * @param key {@code exercise/{id}}, {@code plan/{id}} or {@code guidance/{id}}; others are passed over
     * @throws IllegalArgumentException when the value can't be used; what was there stays
     */
    void put(String key, byte[] value) {
        JsonNode json = json(value);
        String id = id(key);
        switch (type(key)) {
            case "exercise" -> exercises.put(id, DefinitionReader.exercise(json));
            case "plan" -> plans.put(id, DefinitionReader.plan(json));
            case "guidance" -> {
                Guidance document = DefinitionReader.guidance(json);
                habits.put(id, DefinitionReader.timedHabits(json));
                guidance.put(id, document);
            }
            default -> {}
        }
    }

    /** The item of this key is retired. */
    void remove(String key) {
        String id = id(key);
        switch (type(key)) {
            case "exercise" -> exercises.remove(id);
            case "plan" -> plans.remove(id);
            case "guidance" -> {
                guidance.remove(id);
                habits.remove(id);
            }
            default -> {}
        }
    }

    Optional<Exercise> exercise(String id) {
        return Optional.ofNullable(exercises.get(id))
                .or(() -> habits.values().stream()
                        .flatMap(List::stream)
                        .filter(habit -> habit.id().equals(id))
                        .findFirst());
    }

    Optional<Plan> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    Optional<Guidance> guidance(String id) {
        return Optional.ofNullable(guidance.get(id));
    }

    int plans() {
        return plans.size();
    }

    /** Whether there is a plan, and every exercise that a plan names. */
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
        try {
            return JSON.readTree(new String(value, StandardCharsets.UTF_8));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        }
    }

    private static String type(String key) {
        return key.contains("/") ? key.substring(0, key.indexOf('/')) : "";
    }

    private static String id(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
