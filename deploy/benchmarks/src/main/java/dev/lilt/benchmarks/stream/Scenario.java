package dev.lilt.benchmarks.stream;

import java.util.Locale;

/** The scenarios that can be measured, and asked for one by one. */
public enum Scenario {
    /**
     * Followers on as many sessions, a cue a second each, due times spread over the second: lateness, processor time,
     * what was lost.
     */
    STEADY,
    /** Live heap and resident memory for each follower with a session of its own. */
    MEMORY,
    /** All followers cut off and back at once. */
    RECONNECT,
    /** 18,000 followers. */
    MANY,
    /** All cues on one instant. */
    BURST,
    /** On time at the wrist over a bad network, while all other cues fall on the same instants. */
    WRIST,
    /** One of two replicas killed. */
    FAILOVER,
    /** One of two replicas told to stop. */
    DRAIN;

    /** @throws IllegalArgumentException if there is none of this name */
    static Scenario of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
