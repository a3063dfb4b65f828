package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The table of {@code ./lilt bench compile}. */
final class CompileTable {
    private CompileTable() {}

    static String of(JsonNode run) {
        var figures = run.at("/results/compile");
        return Header.of(run)
                + String.format(
                        Locale.ROOT,
                        """
                | `compile` of a 30-minute session | to reach | measured |
                | --- | --- | --- |
                | time | ≤ 1 ms | %.0f µs ± %.0f |
                | allocated | ≤ 1 MiB | %.0f KiB |
                """,
                        figures.get("micros").doubleValue(),
                        figures.get("microsError").doubleValue(),
                        figures.get("bytesAllocated").doubleValue() / 1024);
    }
}
