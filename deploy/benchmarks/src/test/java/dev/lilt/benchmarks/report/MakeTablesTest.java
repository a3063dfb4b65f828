package dev.lilt.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MakeTablesTest {
    private static final String HEAD =
            "Toaster, 2 cores, 23 GiB, Linux 6; JDK 25 with `-Xmx1g`; 2026-11-25 12:00 UTC.\n\n";
    private static final String LATENCY = "{\"count\": 1, \"p50Ms\": 5, \"p99Ms\": %d, \"maxMs\": 120}";

    @Test
    void shouldTellOfRatesCostsAndAnOverload() throws JsonProcessingException {
        // Given
        JsonNode run = run("""
                "search": {
                  "lilt": {"perSecond": 300, "held": {"accepted": 9000, "refused": 0, "failed": 0, "latency": %1$s}},
                  "floor": {"perSecond": 1000, "held": {"accepted": 30000, "refused": 0, "failed": 0, "latency": %1$s}}},
                "cost": {"perSecond": 150,
                  "lilt": {"service": 3, "postgres": 1.5, "kafka": 0.5, "all": 5, "client": 0.2, "tableBytes": 4000,
                    "walBytes": 9000, "kafkaBytes": 200},
                  "floor": {"service": 0.4, "postgres": 0.6, "kafka": 0, "all": 1, "client": 0.2, "tableBytes": 3900,
                    "walBytes": 6000, "kafkaBytes": 0}},
                "overload": {"perSecond": 600, "seconds": 30, "followers": 200,
                  "made": {"accepted": 9000, "refused": 8999, "failed": 1, "latency": %2$s, "refusal": %1$s},
                  "stops": {"accepted": 300, "refused": 0, "failed": 0, "latency": %2$s, "refusal": %1$s},
                  "lateness": %1$s, "log": {"received": 7000, "lost": 0, "doubled": 0, "outOfOrder": 0}}
                """.formatted(LATENCY.formatted(90), LATENCY.formatted(600)));

        // When
        String tables = MakeTables.of(run);

        // Then
        assertThat(tables).isEqualTo(HEAD + """
                | figure of Lilt | to reach | measured | reached |
                | --- | --- | --- | --- |
                | sessions made and started, the highest rate: of the floor's | ≥ 40 % | 30 % | **no** |
                | that rate, where the floor makes 2,000 | ≥ 800/s | 600/s | **no** |
                | processor time of all processes for one, of the floor's | ≤ 2.5 × | 5.00 × | **no** |
                | overload: p99 to a refusal with `Retry-After` | ≤ 1000 ms | 90 ms | yes |
                | that: neither made nor refused | 0 | 1 | **no** |
                | that: p99 of accepted | ≤ 500 ms | 600 ms | **no** |
                | that: p99 of stops because of a symptom | ≤ 500 ms | 600 ms | **no** |
                | that: stops refused or failed | 0 | 0 | yes |
                | that: cues lost, doubled or out of order | 0 | 0 | yes |

                ### The highest rate

                | server | sessions a second | p50 ms | p99 ms | worst ms | failed | of the floor's rate |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                | lilt | 300 | 5.0 | 90.0 | 120.0 | 0 | 30 % |
                | floor | 1000 | 5.0 | 90.0 | 120.0 | 0 | 100 % |

                ### The cost of a session made and started

                At 150 a second, in ms of processor time; bytes of a session without its end.

                | server | service | PostgreSQL | Kafka | together | of the floor's | client, beside | rows and indexes | PostgreSQL's log | Kafka |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                | lilt | 3.00 | 1.50 | 0.50 | 5.00 | 5.00 × | 0.20 | 4,000 | 9,000 | 200 |
                | floor | 0.40 | 0.60 | 0.00 | 1.00 | 1.00 × | 0.20 | 3,900 | 6,000 | 0 |

                ### Overload

                Asked for 600 sessions a second for 30 s, twice the highest rate.

                | | asked | accepted | refused | failed | accepted: p50 ms | p99 ms | worst ms | refused: p99 ms |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                | sessions made and started | 18,000 | 9,000 | 8,999 | 1 | 5.0 | 600.0 | 120.0 | 90.0 |
                | stops because of a symptom, 10 a second | 300 | 300 | 0 | 0 | 5.0 | 600.0 | 120.0 | 90.0 |

                Cues of 200 followers meanwhile: p50 5.0 ms late, p99 90.0 ms; lost / doubled / out of order 0 / 0 / 0 of 7,000.
                """);
    }

    @Test
    void shouldTellWhatWasNotMeasured() throws JsonProcessingException {
        // When
        String tables = MakeTables.of(run("\"cost\": {\"perSecond\": 1, \"lilt\": {%1$s}, \"floor\": {%1$s}}"
                .formatted(
                        "\"service\": 1, \"postgres\": 1, \"kafka\": 0, \"all\": 2, \"client\": 1, \"tableBytes\": 1,"
                                + "\"walBytes\": 1, \"kafkaBytes\": 1")));

        // Then
        assertThat(tables)
                .contains("the highest rate: of the floor's | ≥ 40 % | not measured |  |")
                .contains("of the floor's | ≤ 2.5 × | 1.00 × | yes |")
                .doesNotContain("### Overload");
    }

    private static JsonNode run(String results) throws JsonProcessingException {
        return new ObjectMapper().readTree("""
                {"date": "2026-11-25T12:00:00Z", "flags": "-Xmx1g", "machine": {"processor": "Toaster", "cores": 2,
                 "memory": "24683656 kB", "kernel": "Linux 6", "jdk": "JDK 25"}, "results": {%s}}""".formatted(results));
    }
}
