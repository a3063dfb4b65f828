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
 * @param comfort what bothers the member, in their words; empty for nothing
 * @param choice the exercise that the member picks where a block has a choice
 * @param locale BCP 47 tag of the cues' language, absent for the service's choice
 * @param pace 1–60, session time per real time; only the local stack takes it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CreateSessionRequest(
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

    public CreateSessionRequest {
        exercises = exercises == null ? null : List.copyOf(exercises);
        comfort = List.copyOf(comfort);
    }

    public static CreateSessionRequest block(String plan, String block, Profile profile, ZoneId zone) {
        return new CreateSessionRequest(plan, block, null, null, null, List.of(), null, profile, zone, null, null);
    }

    public static CreateSessionRequest exercises(List<String> ids, Profile profile, ZoneId zone) {
        List<Exercise> exercises = ids.stream().map(Exercise::new).toList();
        return new CreateSessionRequest(null, null, exercises, null, null, List.of(), null, profile, zone, null, null);
    }

    public CreateSessionRequest withMinutes(@Nullable Integer value) {
        return new CreateSessionRequest(
                plan, block, exercises, value, level, comfort, choice, profile, zone, locale, pace);
    }

    /** Returns how it is adapted to the member; absent is the service's choice. */
    public CreateSessionRequest suiting(@Nullable String level, List<String> comfort, @Nullable String choice) {
        return new CreateSessionRequest(
                plan, block, exercises, minutes, level, comfort, choice, profile, zone, locale, pace);
    }

    public CreateSessionRequest withLocale(@Nullable String value) {
        return new CreateSessionRequest(
                plan, block, exercises, minutes, level, comfort, choice, profile, zone, value, pace);
    }

    public CreateSessionRequest withPace(@Nullable Integer value) {
        return new CreateSessionRequest(
                plan, block, exercises, minutes, level, comfort, choice, profile, zone, locale, value);
    }
}
