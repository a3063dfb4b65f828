package dev.lilt.session.safety;

import dev.lilt.session.definition.Exercise;
import java.util.List;

/** The decision of the safety rules about a session. */
public sealed interface SafetyDecision {
    /** A clinician has advised rest. */
    record RestAdvised() implements SafetyDecision {}

    /** A condition needs a clinician's clearance first. */
    record ClearanceNeeded() implements SafetyDecision {}

    /** These exercises, with these left out; perhaps none is left. */
    record Allowed(List<Exercise> exercises, List<Adjustment> adjustments) implements SafetyDecision {
        public Allowed {
            exercises = List.copyOf(exercises);
            adjustments = List.copyOf(adjustments);
        }
    }
}
