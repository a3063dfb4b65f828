package dev.lilt.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.scale.SteeredSessions.Accepted;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The commands that followers saw as a {@code state} event.
 *
 * @param unseen accepted commands whose follower never did
 * @param latency from when a command was sent
 */
record CommandsSeen(int unseen, Percentiles latency) {
    private static final long LONGEST_MICROS = 120_000_000;

    /**
     * Compares what was accepted with what was seen.
     *
     * @param accepted with when each was sent, in nanoseconds
     * @param states as the load generator answers: for each follower its {@code path}, and by revision the moment
     */
    static CommandsSeen of(Map<Accepted, Long> accepted, JsonNode states) {
        var latency = new Histogram(1, LONGEST_MICROS, 3);
        int seen = 0;
        for (var follower : states) {
            String session = follower.get("path").textValue().split("/")[2];
            for (var state : follower.get("states")) {
                Long sent =
                        accepted.get(new Accepted(session, state.get("revision").intValue()));
                if (sent != null) {
                    seen++;
                    long micros =
                            TimeUnit.NANOSECONDS.toMicros(state.get("atNanos").longValue() - sent);
                    latency.recordValue(Math.min(LONGEST_MICROS, Math.max(0, micros)));
                }
            }
        }
        return new CommandsSeen(accepted.size() - seen, Percentiles.of(latency));
    }
}
