package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The session a member asks for: a block of a plan, or exercises.
 *
 * @param minutes the target length, absent for the content's own doses
 * @param level {@code first-time}, {@code usual} or {@code confident}; moves doses inside their ranges
 * @param comfort what bothers her, in her words; empty for nothing
 * @param choice the exercise she picks where a block has her choose one
 * @param locale BCP 47 tag of the cues' language, absent for the service's choice
 * @param pace 1–60, session time per real time; only the local stack takes it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Prescription(
        @Nullable String plan,
        @Nullable String block,
        @Nullable List<Exercise> exercises,
        @Nullable Integer minutes,
        @Nullable String level,
        List<String> comfort,
        @Nullable String choice,
        Profile profile,
        ZoneId zone,
        @Nullable String locale,
        @Nullable Integer pace) {

    /** An exercise by its id, in its newest version and default dose. */
    public record Exercise(String id) {}

    public Prescription {
        exercises = exercises == null ? null : List.copyOf(exercises);
        comfort = List.copyOf(comfort);
    }

    public static Prescription block(String plan, String block, Profile profile, ZoneId zone) {
        return new Prescription(plan, block, null, null, null, List.of(), null, profile, zone, null, null);
    }

    public static Prescription exercises(List<String> ids, Profile profile, ZoneId zone) {
        List<Exercise> exercises = ids.stream().map(Exercise::new).toList();
        return new Prescription(null, null, exercises, null, null, List.of(), null, profile, zone, null, null);
    }

    public Prescription withMinutes(@Nullable Integer value) {
        return new Prescription(plan, block, exercises, value, level, comfort, choice, profile, zone, locale, pace);
    }

    /** How it is to suit her; absent is the service's choice. */
    public Prescription suiting(@Nullable String level, List<String> comfort, @Nullable String choice) {
        return new Prescription(plan, block, exercises, minutes, level, comfort, choice, profile, zone, locale, pace);
    }

    public Prescription withLocale(@Nullable String value) {
        return new Prescription(plan, block, exercises, minutes, level, comfort, choice, profile, zone, value, pace);
    }

    public Prescription withPace(@Nullable Integer value) {
        return new Prescription(plan, block, exercises, minutes, level, comfort, choice, profile, zone, locale, value);
    }
}
