package dev.lilt.content.exercise;

import dev.lilt.content.definition.InvalidDefinition;
import java.time.Duration;

/** The longest that the work of an exercise may take: as long as a session. */
final class LongestWork {
    private static final Duration LONGEST = Duration.ofHours(3);

    private LongestWork() {}

    /** @throws InvalidDefinition if {@code seconds} is longer, where {@code with} says what takes them */
    static void require(long seconds, String with) {
        if (seconds > LONGEST.toSeconds()) {
            throw new InvalidDefinition(
                    "",
                    "must take at most " + LONGEST.toSeconds() + " seconds with " + with + ", but takes " + seconds);
        }
    }
}
