package dev.lilt.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ScaleTablesTest {
    private static final String PLACE = """
            {"quiet": {"seconds": 10, "each": {"replica-0": 0.1, "replica-1": 0.1, "compilers-0": 0.05, "postgres": 0.1, "kafka": 0.2}},
             "busy": {"seconds": 20, "each": {"replica-0": 1.2, "replica-1": 1.2, "compilers-0": 0.35, "postgres": 0.7, "kafka": 0.5}},
             "commands": {"accepted": 1000, "refused": 0, "failed": 2}, "msACommand": %s, "msACommandWithAll": 3.6,
             "seen": {"unseen": 1, "latency": {"p50Ms": 4, "p99Ms": 20}},
             "log": {"received": 7000, "lost": 0, "doubled": 0, "outOfOrder": 0}}""";

    @Test
    void shouldTellOfCommandsAndOfIdleReplicas() throws JsonProcessingException {
        // Given
        JsonNode run = new ObjectMapper().readTree("""
                {"date": "2026-11-25T12:00:00Z", "flags": "-Xmx1g", "machine": {"processor": "Toaster", "cores": 2,
                 "memory": "24683656 kB", "kernel": "Linux 6", "jdk": "JDK 25"}, "results": {"each": [
                 {"replicas": 2, "one": %1$s, "all": %1$s},
                 {"replicas": 8, "one": %2$s, "all": %2$s, "idle": {"seconds": 60, "each":
                   {"replica-0": 0.3, "replica-1": 0.9, "postgres": 5}}}]}}""".formatted(PLACE.formatted("2.0"), PLACE.formatted("3.0")));

        // When
        String tables = ScaleTables.of(run);

        // Then
        assertThat(tables).isEqualTo("""
                Toaster, 2 cores, 23 GiB, Linux 6; JDK 25 with `-Xmx1g`; 2026-11-25 12:00 UTC.

                | figure of Lilt | to reach | measured | reached |
                | --- | --- | --- | --- |
                | processor time a command, followers on one replica: 8 replicas against 2 | ≤ 1.3 × | 1.50 × | **no** |
                | idle replica, the busiest: of a core | ≤ 1 % | 1.50 % | **no** |
                | cues lost or doubled, commands not seen | 0 | 4 | **no** |

                | replicas | followers on | ms a command | with streams and idling | replicas | PostgreSQL | Kafka | compilers | seen by followers: p50 ms | p99 ms | failed | not seen | lost / doubled / out of order |
                | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                | 2 | one | 2.00 | 3.60 | 1.75 | 0.50 | 0.10 | 0.25 | 4.0 | 20.0 | 2 | 1 | 0 / 0 / 0 of 7,000 |
                | 2 | all | 2.00 | 3.60 | 1.75 | 0.50 | 0.10 | 0.25 | 4.0 | 20.0 | 2 | 1 | 0 / 0 / 0 of 7,000 |
                | 8 | one | 3.00 | 3.60 | 1.75 | 0.50 | 0.10 | 0.25 | 4.0 | 20.0 | 2 | 1 | 0 / 0 / 0 of 7,000 |
                | 8 | all | 3.00 | 3.60 | 1.75 | 0.50 | 0.10 | 0.25 | 4.0 | 20.0 | 2 | 1 | 0 / 0 / 0 of 7,000 |
                """);
    }
}
