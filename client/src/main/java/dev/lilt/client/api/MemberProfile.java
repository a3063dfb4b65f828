package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts on a member that the safety rules need; it is sent with a new session and kept nowhere else.
 *
 * @param gestationalWeek 1–45, absent when not told
 * @param symptomsGone whether what the last session was stopped for has passed; absent when not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberProfile(
        @Nullable Integer gestationalWeek,
        Clearance clearance,
        @Nullable Boolean symptomsGone) {
    public MemberProfile(@Nullable Integer gestationalWeek, Clearance clearance) {
        this(gestationalWeek, clearance, null);
    }

    /** The same of a member who says that the symptom has gone, and that they have rested. */
    public MemberProfile withSymptomsGone() {
        return new MemberProfile(gestationalWeek, clearance, true);
    }

    /**
     * The answers to the questions before a first session.
     *
     * @param conditions ids of the conditions that apply
     */
    public record Clearance(List<String> conditions, boolean clearedByClinician, boolean restAdvised) {
        /** Nothing on the list applies and nobody advised rest. */
        public static final Clearance NOTHING_APPLIES = new Clearance(List.of(), false, false);

        public Clearance {
            conditions = List.copyOf(conditions);
        }
    }
}
