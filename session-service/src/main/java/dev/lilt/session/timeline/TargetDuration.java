package dev.lilt.session.timeline;

import java.time.Duration;

/** The duration that a session is asked to have. */
public sealed interface TargetDuration {
    /** No session is longer than this. */
    Duration LONGEST = Duration.ofHours(3);

    /** The time that the exercises usually take. */
    record Default() implements TargetDuration {}

    /** This long, give or take 5 %. */
    record Approximately(Duration target) implements TargetDuration {
        public Approximately {
            if (!target.isPositive()) {
                throw new IllegalArgumentException("a session takes time");
            }
        }
    }

    /**
     * The time that the exercises usually take if that lies in between, or else the nearer end if they can be brought
     * there.
     */
    record Between(Duration shortest, Duration longest) implements TargetDuration {}
}
