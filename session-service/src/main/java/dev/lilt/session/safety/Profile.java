package dev.lilt.session.safety;

import java.util.OptionalInt;
import java.util.Set;

/**
 * The facts on a member that the engine needs to keep them safe. Health details: never logged, never sent on.
 *
 * @param week the week of pregnancy, from 1 to {@value #LAST_WEEK}; 0 when it isn't known
 * @param symptoms those that a session was stopped with, and that nothing since has answered for: no clinician's word
 *     or, where it is enough that they have passed, no session either
 * @param symptomsGone whether the member says that they have passed
 */
public record Profile(int week, Clearance clearance, Set<Symptom> symptoms, boolean symptomsGone) {
    public static final int LAST_WEEK = 42;

    public Profile {
        if (week < 0 || week > LAST_WEEK) {
            throw new IllegalArgumentException("a week of pregnancy lies between 1 and 42");
        }
        symptoms = Set.copyOf(symptoms);
    }

    /** The week, if it was given. */
    public OptionalInt gestationalWeek() {
        return week == 0 ? OptionalInt.empty() : OptionalInt.of(week);
    }

    /** The same of somebody who has stopped sessions with these symptoms. */
    public Profile with(Set<Symptom> unresolved) {
        return new Profile(week, clearance, unresolved, symptomsGone);
    }

    @Override
    public String toString() {
        return "Profile[kept back]";
    }
}
