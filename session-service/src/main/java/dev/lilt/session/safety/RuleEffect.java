package dev.lilt.session.safety;

import dev.lilt.session.definition.Exercise;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The effect of a rule, and the condition under which it applies. */
public sealed interface RuleEffect {
    /** There is no session, whatever it would consist of. */
    record NoSession(SafetyDecision decision, Predicate<Profile> when) implements RuleEffect {}

    /** An exercise is left out of the session. */
    record LeftOut(BiPredicate<Exercise, Profile> when) implements RuleEffect {}
}
