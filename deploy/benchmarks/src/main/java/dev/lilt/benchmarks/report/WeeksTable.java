package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The table of how soon {@code ./lilt bench totals} gets its weeks. */
final class WeeksTable {
    private WeeksTable() {}

    static String of(JsonNode run) {
        var weeks = run.at("/results/weeks");
        return Header.of(run)
                + String.format(
                        Locale.ROOT,
                        """
                With %,d rows of %,d members in the ledger.

                | | to reach | p50 ms | p99 ms | p99.9 ms | worst ms | of | failed |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """,
                        weeks.get("rows").longValue(),
                        weeks.get("members").longValue())
                + row("`GET /weeks/current` at 500 a second", "p99 ≤ 10 ms", weeks.get("current"))
                + row("a session is stopped → it is in the week", "p99 ≤ 2000 ms", weeks.get("visible"));
    }

    private static String row(String what, String target, JsonNode outcome) {
        var latency = outcome.get("latency");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.1f | %.1f | %,d | %d |%n",
                what,
                target,
                latency.get("p50Ms").doubleValue(),
                latency.get("p99Ms").doubleValue(),
                latency.get("p999Ms").doubleValue(),
                latency.get("maxMs").doubleValue(),
                latency.get("count").longValue(),
                outcome.get("failures").longValue());
    }
}
