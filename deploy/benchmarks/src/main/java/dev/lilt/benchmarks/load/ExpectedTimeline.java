package dev.lilt.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The events that a stream has to send by its timeline: the offset of every cue.
 *
 * @param atMs offsets in session time, in milliseconds, by index
 * @param pace how much faster than real time the position runs, 1 or more
 */
public record ExpectedTimeline(long[] atMs, int pace) {
    int cues() {
        return atMs.length;
    }

    /** Returns how long after cue {@code from} cue {@code to} is due, in real milliseconds. */
    long millisBetween(int from, int to) {
        return (atMs[to] - atMs[from]) / pace;
    }

    /** Timelines as the harness hands them on, by {@code timelineId}. */
    public static Map<String, ExpectedTimeline> read(JsonNode json) {
        var timelines = new HashMap<String, ExpectedTimeline>();
        for (var each : json) {
            var offsets = each.get("atMs");
            long[] atMs = new long[offsets.size()];
            for (int i = 0; i < atMs.length; i++) {
                atMs[i] = offsets.get(i).longValue();
            }
            timelines.put(
                    each.get("timelineId").textValue(),
                    new ExpectedTimeline(atMs, each.get("pace").intValue()));
        }
        return timelines;
    }
}
