package dev.lilt.benchmarks.stream;

import dev.lilt.benchmarks.client.Percentiles;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several measurements of the same thing, one after the other.
 *
 * @param each one a window
 * @param p50Ms the median of the windows; so are the others
 * @param maxMs the most in any window
 * @param serverCores processor time of the server over real time, all windows together
 * @param clientCores that of the client
 * @param cpuMicrosPerCue processor time of the server for each cue that arrived
 */
public record WindowSummary(
        int followers,
        List<Percentiles> each,
        double p50Ms,
        double p99Ms,
        double p999Ms,
        double maxMs,
        double cuesPerSecond,
        double serverCores,
        double clientCores,
        double cpuMicrosPerCue) {

    static WindowSummary of(int followers, List<Percentiles> each, double seconds, double serverCpu, double clientCpu) {
        long cues = each.stream().mapToLong(Percentiles::count).sum();
        return new WindowSummary(
                followers,
                List.copyOf(each),
                median(each, Percentiles::p50Ms),
                median(each, Percentiles::p99Ms),
                median(each, Percentiles::p999Ms),
                each.stream().mapToDouble(Percentiles::maxMs).max().orElse(0),
                cues / seconds,
                serverCpu / seconds,
                clientCpu / seconds,
                cues == 0 ? 0 : serverCpu * 1e6 / cues);
    }

    private static double median(List<Percentiles> each, ToDoubleFunction<Percentiles> value) {
        var sorted = each.stream().mapToDouble(value).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
