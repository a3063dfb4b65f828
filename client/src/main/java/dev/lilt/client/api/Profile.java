package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts on a member that the safety rules need; it is sent with a new session and kept nowhere else.
 *
 * @param gestationalWeek 1–45, absent when not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(@Nullable Integer gestationalWeek, Clearance clearance) {

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
