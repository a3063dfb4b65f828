package dev.lilt.benchmarks.peer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The cues that peers send: on each stream a cue a second, numbered from 0, at one moment of the second.
 *
 * @param originMillis when cue 0 was due, but for the phase; milliseconds since 1970, on a whole second
 * @param phaseMillis the moment of the second, 0 to 999
 */
public record Schedule(long originMillis, int phaseMillis) {
    /** The length of a second, which is the distance between two cues. */
    public static final int EVERY_MILLIS = 1000;

    private static final int CUES = 10_000;

    /** Has no factor in common with 1000, and is about the golden section of it. */
    private static final int SPREAD = 617;

    public Schedule {
        if (phaseMillis < 0 || phaseMillis >= EVERY_MILLIS) {
            throw new IllegalArgumentException("a second has no millisecond " + phaseMillis);
        }
    }

    /** When cue {@code index} is due. */
    public long dueMillis(int index) {
        return originMillis + (long) index * EVERY_MILLIS + phaseMillis;
    }

    /** The first cue that is due later than {@code nowMillis}. */
    public int after(long nowMillis) {
        return (int) Math.max(0, Math.floorDiv(nowMillis - originMillis - phaseMillis, (long) EVERY_MILLIS) + 1);
    }

    /**
     * The moment of the second for a stream: spread evenly over it, however many there are, or the whole second for
     * all.
     */
    public static int phase(int number, boolean aligned) {
        return aligned ? 0 : number * SPREAD % EVERY_MILLIS;
    }

    /** An origin for a server that starts now. */
    public static long originNow() {
        return Math.floorDiv(System.currentTimeMillis(), (long) EVERY_MILLIS) * EVERY_MILLIS;
    }

    /** Returns what the peers play, as a timeline: they tell none themselves. */
    public static List<Map<String, Object>> timelines() {
        var atMs =
                IntStream.range(0, CUES).mapToObj(i -> (long) i * EVERY_MILLIS).toList();
        return List.of(Map.of("timelineId", "", "pace", 1, "atMs", atMs));
    }
}
