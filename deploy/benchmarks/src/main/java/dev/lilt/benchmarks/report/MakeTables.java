package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The tables of {@code ./lilt bench make}, of what was measured in that run. */
final class MakeTables {
    private static final List<String> CONTENDERS = List.of("lilt", "floor");

    /** The floor's rate on the machine for which the absolute target was set. */
    private static final double RATE_OF_THE_FLOOR = 2_000;

    private static final double RATE_THERE = 800;

    private MakeTables() {}

    static String of(JsonNode run) {
        var results = run.get("results");
        var text = new StringBuilder(Header.of(run)).append(targets(results));
        if (results.has("search")) {
            text.append("\n### The highest rate\n\n").append(rates(results.get("search")));
        }
        if (results.has("cost")) {
            text.append("\n### The cost of a session made and started\n\n").append(costs(results.get("cost")));
        }
        if (results.has("overload")) {
            text.append("\n### Overload\n\n").append(overload(results.get("overload")));
        }
        return text.toString();
    }

    private static String targets(JsonNode results) {
        var targets = new Targets(results);
        double highest = targets.number("/search/lilt/perSecond");
        double ofFloor = targets.number("/search/floor/perSecond");
        targets.atLeast(
                "sessions made and started, the highest rate: of the floor's",
                "≥ 40 %",
                "%.0f %%",
                100 * highest / ofFloor,
                40);
        targets.atLeast(
                "that rate, where the floor makes 2,000",
                "≥ 800/s",
                "%.0f/s",
                highest / ofFloor * RATE_OF_THE_FLOOR,
                RATE_THERE);
        targets.atMost(
                "processor time of all processes for one, of the floor's",
                "≤ 2.5 ×",
                "%.2f ×",
                targets.number("/cost/lilt/all") / targets.number("/cost/floor/all"),
                2.5);
        overloadTargets(targets);
        return targets.draw();
    }

    private static void overloadTargets(Targets targets) {
        double refused = targets.number("/overload/made/refused");
        targets.atMost(
                "overload: p99 to a refusal with `Retry-After`",
                "≤ 1000 ms",
                "%.0f ms",
                refused > 0 ? targets.number("/overload/made/refusal/p99Ms") : Double.NaN,
                1000);
        targets.atMost("that: neither made nor refused", "0", "%.0f", targets.number("/overload/made/failed"), 0);
        targets.atMost(
                "that: p99 of accepted", "≤ 500 ms", "%.0f ms", targets.number("/overload/made/latency/p99Ms"), 500);
        targets.atMost(
                "that: p99 of stops because of a symptom",
                "≤ 500 ms",
                "%.0f ms",
                targets.number("/overload/stops/latency/p99Ms"),
                500);
        targets.atMost(
                "that: stops refused or failed",
                "0",
                "%.0f",
                targets.number("/overload/stops/refused") + targets.number("/overload/stops/failed"),
                0);
        targets.atMost(
                "that: cues lost, doubled or out of order",
                "0",
                "%.0f",
                targets.number("/overload/log/lost")
                        + targets.number("/overload/log/doubled")
                        + targets.number("/overload/log/outOfOrder"),
                0);
    }

    private static String rates(JsonNode search) {
        var table = new StringBuilder("""
                | server | sessions a second | p50 ms | p99 ms | worst ms | failed | of the floor's rate |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (var name : CONTENDERS) {
            var found = search.get(name);
            var latency = found.at("/held/latency");
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f | %d | %.0f %% |%n",
                    name,
                    found.get("perSecond").intValue(),
                    latency.get("p50Ms").doubleValue(),
                    latency.get("p99Ms").doubleValue(),
                    latency.get("maxMs").doubleValue(),
                    found.at("/held/failed").intValue()
                            + found.at("/held/refused").intValue(),
                    100
                            * found.get("perSecond").doubleValue()
                            / search.at("/floor/perSecond").doubleValue()));
        }
        return table.toString();
    }

    private static String costs(JsonNode cost) {
        var table = new StringBuilder("At %d a second, in ms of processor time; bytes of a session without its end.\n\n"
                        .formatted(cost.get("perSecond").intValue()))
                .append("""
                | server | service | PostgreSQL | Kafka | together | of the floor's | client, beside | rows and indexes | PostgreSQL's log | Kafka |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (var name : CONTENDERS) {
            var each = cost.get(name);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f × | %.2f | %,.0f | %,.0f | %,.0f |%n",
                    name,
                    each.get("service").doubleValue(),
                    each.get("postgres").doubleValue(),
                    each.get("kafka").doubleValue(),
                    each.get("all").doubleValue(),
                    each.get("all").doubleValue() / cost.at("/floor/all").doubleValue(),
                    each.get("client").doubleValue(),
                    each.get("tableBytes").doubleValue(),
                    each.get("walBytes").doubleValue(),
                    each.get("kafkaBytes").doubleValue()));
        }
        return table.toString();
    }

    private static String overload(JsonNode overload) {
        var made = overload.get("made");
        var stops = overload.get("stops");
        return """
                Asked for %,d sessions a second for %.0f s, twice the highest rate.

                | | asked | accepted | refused | failed | accepted: p50 ms | p99 ms | worst ms | refused: p99 ms |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(
                                overload.get("perSecond").intValue(),
                                overload.get("seconds").doubleValue())
                + outcome("sessions made and started", made)
                + outcome("stops because of a symptom, 10 a second", stops)
                + String.format(
                        Locale.ROOT,
                        "%nCues of %d followers meanwhile: p50 %.1f ms late, p99 %.1f ms; lost / doubled / out of order %s.%n",
                        overload.get("followers").intValue(),
                        overload.at("/lateness/p50Ms").doubleValue(),
                        overload.at("/lateness/p99Ms").doubleValue(),
                        StreamTables.log(overload.get("log")));
    }

    private static String outcome(String what, JsonNode outcome) {
        int accepted = outcome.get("accepted").intValue();
        int refused = outcome.get("refused").intValue();
        int failed = outcome.get("failed").intValue();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                accepted + refused + failed,
                accepted,
                refused,
                failed,
                outcome.at("/latency/p50Ms").doubleValue(),
                outcome.at("/latency/p99Ms").doubleValue(),
                outcome.at("/latency/maxMs").doubleValue(),
                outcome.at("/refusal/p99Ms").doubleValue());
    }
}
