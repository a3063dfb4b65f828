package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The table of what {@code ./lilt bench totals} enters in the ledger. */
final class IngestTable {
    private IngestTable() {}

    static String of(JsonNode run) {
        var intake = run.at("/results/intake");
        var text = new StringBuilder(Header.of(run))
                .append(String.format(
                        Locale.ROOT,
                        """
                %,d completions of %,d members waiting in Kafka; to reach: 8,000 a second.

                | who | completions a second | each time | CPU µs of the consumer for each |
                | --- | ---: | --- | ---: |
                """,
                        intake.get("completions").longValue(),
                        intake.get("members").longValue()));
        for (var each : intake.get("contenders").properties()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %s | %s |%n",
                    title(each.getKey()),
                    each.getValue().get("perSecond").longValue(),
                    windows(each.getValue()),
                    cpu(each.getValue())));
        }
        return text.toString();
    }

    private static String title(String system) {
        return switch (system) {
            case "lilt" -> "tracking-service";
            case "jpa" -> "Spring Kafka and JPA, saving one by one";
            default -> "a loop of `COPY`, without Kafka and JSON: the floor";
        };
    }

    private static String windows(JsonNode system) {
        var text = new StringBuilder();
        system.get("windows")
                .forEach(window -> text.append(text.isEmpty() ? "" : ", ")
                        .append(String.format(
                                Locale.ROOT, "%,d", window.get("perSecond").longValue())));
        return text.toString();
    }

    private static String cpu(JsonNode system) {
        double micros = system.get("cpuMicrosEach").doubleValue();
        return micros == 0 ? "" : String.format(Locale.ROOT, "%.0f", micros);
    }
}
