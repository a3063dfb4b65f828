package dev.lilt.benchmarks.load;

import java.util.Arrays;

/**
 * The differences of a received log from what its timeline says should have come: every cue from the first received one
 * to the last one due, each once, in order.
 *
 * @param received how many cues came
 * @param lost how many never came
 * @param doubled how many came again under the same revision: a command may take a cue back, which comes again later
 * @param outOfOrder how many came after one that follows them
 * @param misdated logs whose last {@code dueAt} is not as far from the first as the timeline says
 */
public record LogCheck(long received, long lost, long doubled, long outOfOrder, long misdated) {
    public static final LogCheck NOTHING = new LogCheck(0, 0, 0, 0, 0);

    /** No revision: Lilt's count from 1, and a server that has none has 0. */
    private static final int NEVER = -1;

    /** {@code dueAt} is cut to whole milliseconds at both ends. */
    private static final long ROUNDING_MS = 2;

    /**
     * Compares one follower's log.
     *
     * @param untilMillis cues due up to then must have come; milliseconds since 1970
     */
    public static LogCheck of(ReceivedLog log, ExpectedTimeline timeline, long untilMillis) {
        if (log.size() == 0) {
            return NOTHING;
        }
        // By cue the revision that it came under last.
        int[] seen = new int[timeline.cues()];
        Arrays.fill(seen, NEVER);
        long doubled = 0;
        long outOfOrder = 0;
        int first = log.index(0);
        int newest = -1;
        for (int i = 0; i < log.size(); i++) {
            int index = log.index(i);
            if (index < 0 || index >= timeline.cues()) {
                throw new IllegalArgumentException("the timeline has no cue " + index);
            }
            if (seen[index] == log.revision(i)) {
                doubled++;
            } else if (seen[index] == NEVER && index < newest) {
                outOfOrder++;
            }
            seen[index] = log.revision(i);
            newest = Math.max(newest, index);
            first = Math.min(first, index);
        }
        int due = lastDue(log, timeline, untilMillis);
        long lost = 0;
        for (int index = first; index <= Math.max(newest, due); index++) {
            lost += seen[index] == NEVER ? 1 : 0;
        }
        long span = timeline.millisBetween(log.index(0), log.index(log.size() - 1));
        long said = log.lastDueMillis() - log.firstDueMillis();
        long misdated = Math.abs(span - said) > ROUNDING_MS ? 1 : 0;
        return new LogCheck(log.size(), lost, doubled, outOfOrder, misdated);
    }

    private static int lastDue(ReceivedLog log, ExpectedTimeline timeline, long untilMillis) {
        int first = log.index(0);
        int last = first;
        while (last + 1 < timeline.cues()
                && log.firstDueMillis() + timeline.millisBetween(first, last + 1) <= untilMillis) {
            last++;
        }
        return last;
    }

    public LogCheck plus(LogCheck other) {
        return new LogCheck(
                received + other.received,
                lost + other.lost,
                doubled + other.doubled,
                outOfOrder + other.outOfOrder,
                misdated + other.misdated);
    }
}
