package dev.lilt.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TotalsTablesTest {
    private static final String HEAD =
            "Toaster, 2 cores, 23 GiB, Linux 6; JDK 25 with `-Xmx1g`; 2026-11-25 12:00 UTC.\n\n";

    @Test
    void shouldTellOfTheIntake() throws JsonProcessingException {
        // Given
        JsonNode run = run("""
                "intake": {"completions": 100000, "members": 10000, "contenders": {
                  "lilt": {"perSecond": 9000, "cpuMicrosEach": 51.6, "windows": [{"perSecond": 9000}, {"perSecond": 8500}]},
                  "copy": {"perSecond": 30000, "cpuMicrosEach": 0.0, "windows": [{"perSecond": 30000}]}}}
                """);

        // When
        String table = IngestTable.of(run);

        // Then
        assertThat(table).isEqualTo(HEAD + """
                100,000 completions of 10,000 members waiting in Kafka; to reach: 8,000 a second.

                | who | completions a second | each time | CPU µs of the consumer for each |
                | --- | ---: | --- | ---: |
                | tracking-service | 9,000 | 9,000, 8,500 | 52 |
                | a loop of `COPY`, without Kafka and JSON: the floor | 30,000 | 30,000 |  |
                """);
    }

    @Test
    void shouldTellOfWeeks() throws JsonProcessingException {
        // Given
        JsonNode run = run("""
                "weeks": {"rows": 10000000, "members": 10000,
                  "current": {"failures": 0, "latency":
                    {"count": 10000, "p50Ms": 1.04, "p99Ms": 4.0, "p999Ms": 8.0, "maxMs": 20.0}},
                  "visible": {"failures": 1, "latency":
                    {"count": 300, "p50Ms": 200, "p99Ms": 400, "p999Ms": 500, "maxMs": 500}}}
                """);

        // When
        String table = WeeksTable.of(run);

        // Then
        assertThat(table).isEqualTo(HEAD + """
                With 10,000,000 rows of 10,000 members in the ledger.

                | | to reach | p50 ms | p99 ms | p99.9 ms | worst ms | of | failed |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                | `GET /weeks/current` at 500 a second | p99 ≤ 10 ms | 1.0 | 4.0 | 8.0 | 20.0 | 10,000 | 0 |
                | a session is stopped → it is in the week | p99 ≤ 2000 ms | 200.0 | 400.0 | 500.0 | 500.0 | 300 | 1 |
                """);
    }

    private static JsonNode run(String results) throws JsonProcessingException {
        return new ObjectMapper().readTree("""
                {"date": "2026-11-25T12:00:00Z", "flags": "-Xmx1g", "machine": {"processor": "Toaster", "cores": 2,
                 "memory": "24683656 kB", "kernel": "Linux 6", "jdk": "JDK 25"}, "results": {%s}}""".formatted(results));
    }
}
