package dev.lilt.session.safety;

import dev.lilt.session.definition.Exercise;
import java.util.List;

/** The decision of the safety rules about a session. */
public sealed interface SafetyDecision {
    /** A clinician has advised rest. */
    record RestAdvised() implements SafetyDecision {}

    /** A condition needs a clinician's clearance first. */
    record ClearanceNeeded() implements SafetyDecision {}

    /**
     * A session was stopped with symptoms, and something has to be said about them first.
     *
     * @param byClinician whether only a clinician's word will do; else it is enough that they have passed
     */
    record Locked(boolean byClinician) implements SafetyDecision {}

    /** These exercises, with these left out; perhaps none is left. */
    record Allowed(List<Exercise> exercises, List<LeftOut> leftOut) implements SafetyDecision {
        public Allowed {
            exercises = List.copyOf(exercises);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** An exercise that a rule leaves out. */
    record LeftOut(String exercise, SafetyRule rule) {}
}
