package dev.lilt.client.say;

import dev.lilt.client.api.ReceivedCue;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a session says.
 *
 * @param length how long it takes to say
 * @param room how long it is until the next one begins; absent for the last
 */
record Speech(
        String text, Duration at, Duration length, @Nullable Duration room) {
    /** The cues among {@code cues} that have something to say, in order. */
    static List<ReceivedCue> spoken(List<ReceivedCue> cues) {
        return cues.stream()
                .filter(cue -> cue.say() != null && !cue.say().isBlank())
                .toList();
    }

    /** {@code lengths}: of each of {@code spoken}. */
    static List<Speech> of(List<ReceivedCue> spoken, List<Duration> lengths) {
        return IntStream.range(0, spoken.size())
                .mapToObj(i -> {
                    ReceivedCue cue = spoken.get(i);
                    Duration room =
                            i + 1 < spoken.size() ? spoken.get(i + 1).at().minus(cue.at()) : null;
                    return new Speech(String.valueOf(cue.say()), cue.at(), lengths.get(i), room);
                })
                .toList();
    }

    /** Returns by how much it is longer than its room; zero where it fits. */
    Duration overlap() {
        return room == null || length.compareTo(room) <= 0 ? Duration.ZERO : length.minus(room);
    }
}
