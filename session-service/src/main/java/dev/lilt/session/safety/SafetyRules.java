package dev.lilt.session.safety;

import dev.lilt.session.definition.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the rules of {@link SafetyRule}, strictest first. */
public final class SafetyRules {
    private SafetyRules() {}

    /** Returns the decision about a session of these exercises, of which there may be none. */
    public static SafetyDecision decide(List<Exercise> exercises, Profile profile) {
        for (SafetyRule rule : SafetyRule.values()) {
            if (rule.effect() instanceof RuleEffect.NoSession(SafetyDecision decision, var when)
                    && when.test(profile)) {
                return decision;
            }
        }
        List<Exercise> allowed = new ArrayList<>();
        List<Adjustment> adjustments = new ArrayList<>();
        for (Exercise exercise : exercises) {
            reasonAgainst(exercise, profile)
                    .ifPresentOrElse(
                            reason -> adjustments.add(new Adjustment(exercise.id(), reason)),
                            () -> allowed.add(exercise));
        }
        return new SafetyDecision.Allowed(allowed, adjustments);
    }

    private static Optional<String> reasonAgainst(Exercise exercise, Profile profile) {
        for (SafetyRule rule : SafetyRule.values()) {
            if (rule.effect() instanceof RuleEffect.LeftOut(String reason, var when) && when.test(exercise, profile)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
