package dev.lilt.session.definition;

import java.time.Duration;

/** The pacing of the breath during sustained work. */
public sealed interface Breathing {
    /** The breath goes as it goes, as on a walk. */
    record Unpaced() implements Breathing {}

    /** Cues to breathe in and out, each of this length. */
    record Paced(Duration in, Duration out) implements Breathing {
        public Paced {
            if (!in.isPositive() || !out.isPositive()) {
                throw new IllegalArgumentException("a paced breath has a length in and out");
            }
        }
    }
}
