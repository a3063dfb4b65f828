package dev.lilt.session.safety;

import java.util.Set;

/**
 * A member's answers before a first session.
 *
 * @param conditions those that apply
 * @param clearedByClinician whether a clinician knows of them and has agreed to exercise
 * @param restAdvised whether a clinician has advised rest; this is followed whatever else is true
 */
public record Clearance(Set<Condition> conditions, boolean clearedByClinician, boolean restAdvised) {
    public Clearance {
        conditions = Set.copyOf(conditions);
    }

    @Override
    public String toString() {
        return "Clearance[]";
    }
}
