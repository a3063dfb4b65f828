package dev.lilt.session.safety;

import dev.lilt.session.definition.Exercise;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<SafetyDecision.LeftOut> leftOut = new ArrayList<>();
        for (Exercise exercise : exercises) {
            ruleAgainst(exercise, profile)
                    .ifPresentOrElse(
                            rule -> leftOut.add(new SafetyDecision.LeftOut(exercise.id(), rule)),
                            () -> allowed.add(exercise));
        }
        return new SafetyDecision.Allowed(allowed, leftOut);
    }

    private static Optional<SafetyRule> ruleAgainst(Exercise exercise, Profile profile) {
        return Arrays.stream(SafetyRule.values())
                .filter(rule -> rule.effect() instanceof RuleEffect.LeftOut(var when) && when.test(exercise, profile))
                .findFirst();
    }
}
