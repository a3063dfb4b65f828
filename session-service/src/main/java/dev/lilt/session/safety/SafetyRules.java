package dev.lilt.session.safety;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules, strictest first. Source: shared content, section Safety, reviewed 2026-11-01.
 *
 * <ol>
 *   <li>A clinician's advice to rest is followed even when things went well before.
 *   <li>A condition of the clearance list without a clinician's clearance: no session.
 *   <li>After week 20 no long time flat on the back. A week that isn't known counts as later.
 * </ol>
 */
public final class SafetyRules {
    static final int LAST_WEEK_ON_THE_BACK = 20;

    private SafetyRules() {}

    public static Ruling rule(List<Exercise> exercises, Profile profile) {
        if (profile.clearance().restAdvised()) {
            return new Ruling.RestAdvised();
        }
        if (!profile.clearance().conditions().isEmpty() && !profile.clearance().clearedByClinician()) {
            return new Ruling.ClearanceNeeded();
        }
        List<Exercise> allowed = new ArrayList<>();
        List<Adjustment> adjustments = new ArrayList<>();
        for (Exercise exercise : exercises) {
            if (exercise.position() == Position.SUPINE && !mayLieOnTheBack(profile)) {
                adjustments.add(new Adjustment(
                        exercise.id(), "Left out: no long time flat on the back in the second half of pregnancy."));
            } else {
                allowed.add(exercise);
            }
        }
        return new Ruling.Allowed(allowed, adjustments);
    }

    private static boolean mayLieOnTheBack(Profile profile) {
        return profile.gestationalWeek().orElse(Profile.LAST_WEEK) <= LAST_WEEK_ON_THE_BACK;
    }
}
