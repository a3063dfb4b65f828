package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The tables of {@code ./lilt bench stream}, of what was measured in that run. */
final class StreamTables {
    private static final String LATENESS = """
            | server | followers | p50 ms | p99 ms | p99.9 ms | worst ms | server cores | CPU µs a cue | lost / doubled / out of order |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
            """;
    private static final List<String> LATENESS_SCENARIOS = List.of("steady", "many", "burst");

    private StreamTables() {}

    static String of(JsonNode run) {
        var results = run.get("results");
        var text = new StringBuilder(Header.of(run)).append(TargetTable.of(results));
        for (String scenario : LATENESS_SCENARIOS) {
            section(text, title(scenario), LATENESS, results, scenario, StreamTables::lateness);
        }
        section(text, "Memory of a follower with a session of its own", """
                | server | live heap bytes | outside the heap | resident bytes |
                | --- | ---: | ---: | ---: |
                """, results, "memory", StreamTables::memory);
        section(text, "On time at the wrist, behind the proxy", """
                | server | watches | off by p50 ms | p99 ms | p99.9 ms | worst ms | reconnects | lost / doubled / out of order |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                """, results, "wrist", StreamTables::watch);
        return text.toString();
    }

    private static String title(String scenario) {
        return switch (scenario) {
            case "steady" -> "A cue a second each, spread over the second";
            case "many" -> "The same with more followers";
            default -> "All cues on one instant";
        };
    }

    @FunctionalInterface
    private interface Row {
        String of(JsonNode measured);
    }

    private static void section(
            StringBuilder text, String title, String head, JsonNode results, String scenario, Row row) {
        boolean headed = false;
        for (var peer : results.properties()) {
            var measured = peer.getValue().path(scenario);
            if (measured.isMissingNode()) {
                continue;
            }
            if (!headed) {
                text.append("\n### ").append(title).append("\n\n").append(head);
                headed = true;
            }
            text.append("| ")
                    .append(peer.getKey())
                    .append(" | ")
                    .append(row.of(measured))
                    .append(" |\n");
        }
    }

    private static String lateness(JsonNode measured) {
        var windows = measured.get("windows");
        return String.format(
                Locale.ROOT,
                "%d | %.1f | %.1f | %.1f | %.1f | %.2f | %.1f | %s",
                windows.get("followers").intValue(),
                windows.get("p50Ms").doubleValue(),
                windows.get("p99Ms").doubleValue(),
                windows.get("p999Ms").doubleValue(),
                windows.get("maxMs").doubleValue(),
                windows.get("serverCores").doubleValue(),
                windows.get("cpuMicrosPerCue").doubleValue(),
                log(measured.get("log")));
    }

    private static String memory(JsonNode measured) {
        return String.format(
                Locale.ROOT,
                "%,d | %,d | %,d",
                measured.get("heapBytesPerFollower").longValue(),
                measured.get("outsideHeapBytesPerFollower").longValue(),
                measured.get("residentBytesPerFollower").longValue());
    }

    private static String watch(JsonNode measured) {
        var off = measured.at("/slow/off");
        return String.format(
                Locale.ROOT,
                "%d | %.1f | %.1f | %.1f | %.1f | %d | %s",
                measured.get("wrists").intValue(),
                off.get("p50Ms").doubleValue(),
                off.get("p99Ms").doubleValue(),
                off.get("p999Ms").doubleValue(),
                off.get("maxMs").doubleValue(),
                measured.at("/slow/reconnects").intValue(),
                log(measured.get("log")));
    }

    static String log(JsonNode log) {
        return log.get("lost").longValue() + " / " + log.get("doubled").longValue() + " / "
                + log.get("outOfOrder").longValue() + " of "
                + String.format(Locale.ROOT, "%,d", log.get("received").longValue());
    }
}
