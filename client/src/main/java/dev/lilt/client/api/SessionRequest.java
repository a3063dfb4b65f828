package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The session a member asks for: a block of a plan, or exercises.
 *
 * @param minutes the target length, absent for the content's own doses
 * @param wishes its fields stand among those of the request
 * @param locale BCP 47 tag of the cues' language, absent for the service's choice
 * @param waitForReady whether it stands at each gate until the member is in position; absent for not
 * @param pace 1–60, session time per real time; only the local stack takes it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SessionRequest(
        @Nullable String plan,
        @Nullable String block,
        @Nullable List<Exercise> exercises,
        @Nullable Integer minutes,
        @JsonUnwrapped Wishes wishes,
        MemberProfile profile,
        ZoneId zone,
        @Nullable String locale,
        @Nullable Boolean waitForReady,
        @Nullable Integer pace) {

    /** An exercise by its id, in its newest version and default dose. */
    public record Exercise(String id) {}

    /**
     * The wishes by which a session is adapted to the member; what is absent is the service's choice.
     *
     * @param level {@code first-time}, {@code usual} or {@code confident}; moves doses inside their ranges
     * @param energy {@code low} or {@code usual}
     * @param comfort what bothers the member, in their words; empty for nothing
     * @param choice the exercise that the member picks where a block has a choice
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Wishes(
            @Nullable String level,
            @Nullable String energy,
            List<String> comfort,
            @Nullable String choice) {
        static final Wishes NONE = new Wishes(null, null, List.of(), null);

        public Wishes {
            comfort = List.copyOf(comfort);
        }
    }

    public SessionRequest {
        exercises = exercises == null ? null : List.copyOf(exercises);
    }

    public static SessionRequest block(String plan, String block, MemberProfile profile, ZoneId zone) {
        return new SessionRequest(plan, block, null, null, Wishes.NONE, profile, zone, null, null, null);
    }

    public static SessionRequest exercises(List<String> ids, MemberProfile profile, ZoneId zone) {
        List<Exercise> exercises = ids.stream().map(Exercise::new).toList();
        return new SessionRequest(null, null, exercises, null, Wishes.NONE, profile, zone, null, null, null);
    }

    public SessionRequest withMinutes(@Nullable Integer value) {
        return with(value, wishes, profile, locale, waitForReady, pace);
    }

    public SessionRequest suiting(Wishes value) {
        return with(minutes, value, profile, locale, waitForReady, pace);
    }

    public SessionRequest withLocale(@Nullable String value) {
        return with(minutes, wishes, profile, value, waitForReady, pace);
    }

    /** The same, standing at each gate until the member is in position, if {@code waits}. */
    public SessionRequest waiting(boolean waits) {
        // Not sent otherwise, since an older service refuses fields that it doesn't have.
        return with(minutes, wishes, profile, locale, waits ? true : null, pace);
    }

    public SessionRequest withPace(@Nullable Integer value) {
        return with(minutes, wishes, profile, locale, waitForReady, value);
    }

    /** The same of a member who says that the symptom of the session before has gone. */
    public SessionRequest withSymptomsGone() {
        return with(minutes, wishes, profile.withSymptomsGone(), locale, waitForReady, pace);
    }

    private SessionRequest with(
            @Nullable Integer newMinutes,
            Wishes newWishes,
            MemberProfile newProfile,
            @Nullable String newLocale,
            @Nullable Boolean newWaitForReady,
            @Nullable Integer newPace) {
        return new SessionRequest(
                plan, block, exercises, newMinutes, newWishes, newProfile, zone, newLocale, newWaitForReady, newPace);
    }
}
