package dev.lilt.benchmarks.coldstart;

import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.server.ProcessUsage;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One start of session-service, and its first sessions.
 *
 * @param readyMs from the command to the first 200 of its readiness, which is asked every 100 ms
 * @param processorSeconds user and system time of the JVM until then
 * @param first of the sessions made and started at a fixed rate from then on
 * @param failures of those
 */
public record ColdStart(double readyMs, double processorSeconds, Percentiles first, int failures) {
    private static final int SESSIONS = 1_000;
    private static final int PER_SECOND = 100;

    /**
     * Starts it once, with everything that it needs running and nothing else.
     *
     * @param options of this JVM beside those of the stack
     */
    static ColdStart measure(LiltStack stack, List<String> options) {
        long began = System.nanoTime();
        try (var service = stack.replica(0, options)) {
            double readyMs = (System.nanoTime() - began) / 1e6;
            double seconds = ProcessUsage.cpuSeconds(List.of(service.pid()));
            var outcome = stack.maker(stack.port(0)).first(SESSIONS, PER_SECOND);
            return new ColdStart(readyMs, seconds, outcome.latency(), outcome.failures());
        }
    }

    /** The one in the middle by each figure. */
    static ColdStart median(List<ColdStart> starts) {
        return new ColdStart(
                median(starts, ColdStart::readyMs),
                median(starts, ColdStart::processorSeconds),
                starts.stream()
                        .map(ColdStart::first)
                        .sorted(Comparator.comparingDouble(Percentiles::p99Ms))
                        .toList()
                        .get(starts.size() / 2),
                starts.stream().mapToInt(ColdStart::failures).sum());
    }

    private static double median(List<ColdStart> starts, ToDoubleFunction<ColdStart> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }
}
