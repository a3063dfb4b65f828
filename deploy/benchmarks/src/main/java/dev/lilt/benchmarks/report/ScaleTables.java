package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The tables of {@code ./lilt bench scale}. */
final class ScaleTables {
    private static final String REPLICA = "replica-";
    private static final String COMPILERS = "compilers-";
    private static final List<String> PLACES = List.of("one", "all");

    private ScaleTables() {}

    static String of(JsonNode run) {
        var results = run.get("results");
        var text = new StringBuilder(Header.of(run)).append(targets(results)).append("""

                | replicas | followers on | ms a command | with streams and idling | replicas | PostgreSQL | Kafka | compilers | seen by followers: p50 ms | p99 ms | failed | not seen | lost / doubled / out of order |
                | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                """);
        for (var each : results.get("each")) {
            for (var place : PLACES) {
                row(text, each, place);
            }
        }
        return text.toString();
    }

    private static String targets(JsonNode results) {
        var targets = new Targets(results);
        var each = results.get("each");
        double two = Double.NaN;
        double eight = Double.NaN;
        double idle = Double.NaN;
        double wrong = 0;
        for (var one : each) {
            double cost = one.at("/one/msACommand").doubleValue();
            two = one.get("replicas").intValue() == 2 ? cost : two;
            eight = one.get("replicas").intValue() == 8 ? cost : eight;
            idle = one.has("idle") ? busiest(one.get("idle")) : idle;
            for (var place : PLACES) {
                wrong += wrong(one.get(place));
            }
        }
        targets.atMost(
                "processor time a command, followers on one replica: 8 replicas against 2",
                "≤ 1.3 ×",
                "%.2f ×",
                eight / two,
                1.3);
        targets.atMost("idle replica, the busiest: of a core", "≤ 1 %", "%.2f %%", 100 * idle, 1);
        targets.atMost("cues lost or doubled, commands not seen", "0", "%.0f", wrong, 0);
        return targets.draw();
    }

    private static double busiest(JsonNode idle) {
        double most = 0;
        for (var process : idle.get("each").properties()) {
            if (process.getKey().startsWith(REPLICA)) {
                most = Math.max(
                        most,
                        process.getValue().doubleValue() / idle.get("seconds").doubleValue());
            }
        }
        return most;
    }

    private static double wrong(JsonNode place) {
        var log = place.get("log");
        return log.get("lost").doubleValue()
                + log.get("doubled").doubleValue()
                + log.get("outOfOrder").doubleValue()
                + place.at("/seen/unseen").doubleValue();
    }

    private static void row(StringBuilder text, JsonNode each, String place) {
        var measured = each.get(place);
        var commands = measured.get("commands");
        text.append(String.format(
                Locale.ROOT,
                "| %d | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f | %d | %d | %s |%n",
                each.get("replicas").intValue(),
                place,
                measured.get("msACommand").doubleValue(),
                measured.get("msACommandWithAll").doubleValue(),
                more(measured, REPLICA) - more(measured, COMPILERS),
                more(measured, "postgres"),
                more(measured, "kafka"),
                more(measured, COMPILERS),
                measured.at("/seen/latency/p50Ms").doubleValue(),
                measured.at("/seen/latency/p99Ms").doubleValue(),
                commands.get("failed").intValue() + commands.get("refused").intValue(),
                measured.at("/seen/unseen").intValue(),
                StreamTables.log(measured.get("log"))));
    }

    /** Returns what processes whose name begins so took more for each command than without any, in milliseconds. */
    private static double more(JsonNode measured, String prefix) {
        double busy = sum(measured.at("/busy/each"), prefix);
        double quiet = sum(measured.at("/quiet/each"), prefix)
                / measured.at("/quiet/seconds").doubleValue()
                * measured.at("/busy/seconds").doubleValue();
        return (busy - quiet)
                * 1000
                / Math.max(1, measured.at("/commands/accepted").intValue());
    }

    private static double sum(JsonNode each, String prefix) {
        double sum = 0;
        for (var process : each.properties()) {
            sum += process.getKey().startsWith(prefix) ? process.getValue().doubleValue() : 0;
        }
        return sum;
    }
}
