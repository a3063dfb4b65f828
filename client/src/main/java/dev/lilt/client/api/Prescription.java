package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The session a member asks for: a block of a plan, or exercises.
 *
 * @param minutes the target length, absent for the content's own doses
 * @param locale BCP 47 tag of the cues' language, absent for the service's choice
 * @param pace 1–60, session time per real time; only the local stack takes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prescription(
        @Nullable String plan,
        @Nullable String block,
        @Nullable List<Exercise> exercises,
        @Nullable Integer minutes,
        Profile profile,
        ZoneId zone,
        @Nullable String locale,
        @Nullable Integer pace) {

    /** An exercise by its id, in its newest version and default dose. */
    public record Exercise(String id) {}

    public Prescription {
        exercises = exercises == null ? null : List.copyOf(exercises);
    }

    public static Prescription block(String plan, String block, Profile profile, ZoneId zone) {
        return new Prescription(plan, block, null, null, profile, zone, null, null);
    }

    public static Prescription exercises(List<String> ids, Profile profile, ZoneId zone) {
        return new Prescription(null, null, ids.stream().map(Exercise::new).toList(), null, profile, zone, null, null);
    }

    public Prescription withMinutes(@Nullable Integer value) {
        return new Prescription(plan, block, exercises, value, profile, zone, locale, pace);
    }

    public Prescription withLocale(@Nullable String value) {
        return new Prescription(plan, block, exercises, minutes, profile, zone, value, pace);
    }

    public Prescription withPace(@Nullable Integer value) {
        return new Prescription(plan, block, exercises, minutes, profile, zone, locale, value);
    }
}
