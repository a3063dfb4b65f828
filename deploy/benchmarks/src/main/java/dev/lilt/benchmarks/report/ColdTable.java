package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The table of {@code ./lilt bench cold}. */
final class ColdTable {
    private ColdTable() {}

    static String of(JsonNode run) {
        var results = run.get("results");
        return Header.of(run)
                + String.format(Locale.ROOT, """
                | session-service, median of %d starts | to reach | with the AOT cache | that, compiled by C1 alone as in the local stack | without |
                | --- | --- | --- | --- | --- |
                """, results.get("starts").intValue())
                + row(results, "from the command to ready", "≤ 2.5 s", "%.2f s", "/readyMs", 1000)
                + row(results, "processor time to ready", "≤ 4 s", "%.1f s", "/processorSeconds", 1)
                + row(
                        results,
                        "the first 1,000 sessions made and started, 100 a second: p50",
                        "",
                        "%.0f ms",
                        "/first/p50Ms",
                        1)
                + row(results, "that: p99", "≤ 150 ms", "%.0f ms", "/first/p99Ms", 1)
                + row(results, "failures in that, all starts", "0", "%.0f", "/failures", 1);
    }

    private static String row(
            JsonNode results, String what, String target, String format, String figure, double divisor) {
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(
                        what,
                        target,
                        number(results, "/with" + figure, format, divisor),
                        number(results, "/local" + figure, format, divisor),
                        number(results, "/without" + figure, format, divisor));
    }

    private static String number(JsonNode results, String path, String format, double divisor) {
        return String.format(Locale.ROOT, format, results.at(path).doubleValue() / divisor);
    }
}
