package dev.lilt.session.state;

import dev.lilt.session.safety.Symptom;
import java.time.Duration;
import java.util.Set;

/** A command to a session. */
public sealed interface Command {
    record Start() implements Command {}

    record Pause() implements Command {}

    record Resume() implements Command {}

    /** The member is in position: on from the gate where the session waits. */
    record Continue() implements Command {}

    /** On to the next exercise; behind the last one, to the end. */
    record Skip() implements Command {}

    /** To the start of this exercise; in its first seconds, of the one before. */
    record Back() implements Command {}

    /**
     * Lengthens the hold, walk, rest or getting into position in force.
     *
     * @param by in whole seconds
     */
    record Extend(Duration by) implements Command {}

    /**
     * Ends the session for good.
     *
     * @param symptoms why, if something feels wrong; a health detail
     */
    record Stop(Set<Symptom> symptoms) implements Command {
        public Stop {
            symptoms = Set.copyOf(symptoms);
        }

        @Override
        public String toString() {
            return "Stop[]";
        }
    }
}
