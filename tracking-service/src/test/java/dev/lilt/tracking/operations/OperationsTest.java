package dev.lilt.tracking.operations;

import static dev.lilt.tracking.testing.Asking.ok;
import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Health and metrics, for operators. */
@QuarkusTest
class OperationsTest {
    @Inject
    Topics topics;

    @ParameterizedTest
    @CsvSource({
        "live,    Completions: Kafka is polled",
        "ready,   Completions: entered as they come",
        "ready,   Database connections health check",
        "started, Completions: joined the consumer group",
        "live,    Erasures: Kafka is polled",
        "ready,   Erasures: done as they come",
        "started, Erasures: joined the consumer group"
    })
    void shouldSayThatItIsWell(String probe, String check) {
        await().atMost(20, SECONDS).untilAsserted(() -> {
            JsonPath health = get("/q/health/" + probe).jsonPath();
            assertThat(health.getString("status")).isEqualTo("UP");
            assertThat(health.getString("checks.find { it.name == '" + check + "' }.status"))
                    .isEqualTo("UP");
        });
    }

    @Test
    void shouldSayHowManyPartitionsItReads() {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                get("/q/health/ready")
                                        .jsonPath()
                                        .getInt(
                                                "checks.find { it.name == 'Completions: entered as they come' }.data.partitions"))
                        .isEqualTo(6));
    }

    @Test
    void shouldCountWhatBecomesOfRecordsWithoutNamingMembers() {
        // Given
        Completion session = Completion.of("metered", "2026-11-20T07:00:00.000Z", "2026-11-20T07:05:00.000Z");
        double counted = metric("lilt_completions_total{outcome=\"counted\"}");
        double duplicate = metric("lilt_completions_total{outcome=\"duplicate\"}");
        double refused = metric("lilt_dead_letters_total{reason=\"unknown-zone\"}");

        // When
        topics.send(session);
        topics.send(session);
        topics.send("metered".getBytes(UTF_8), session.in("Mars/Base").bytes(), Map.of());

        // Then
        await().atMost(10, SECONDS).untilAsserted(() -> {
            // Records that other tests left behind may be among them.
            assertThat(metric("lilt_completions_total{outcome=\"counted\"}")).isGreaterThan(counted);
            assertThat(metric("lilt_completions_total{outcome=\"duplicate\"}")).isGreaterThan(duplicate);
            assertThat(metric("lilt_dead_letters_total{reason=\"unknown-zone\"}") - refused)
                    .isEqualTo(1);
        });
        ok("metered", "/weeks/2026-W47");
        assertThat(get("/q/metrics").asString()).doesNotContain("metered");
        // Every reason is there from the start, for alerts on its growth.
        assertThat(get("/q/metrics").asString()).contains("lilt_dead_letters_total{reason=\"overlapping\"}");
    }

    @Test
    void shouldDescribeItsApi() {
        // When
        String api = get("/q/openapi").asString();

        // Then
        assertThat(api)
                .contains(
                        "/weeks/{week}:",
                        "/weeks/current:",
                        "/weeks:",
                        "/activity:",
                        "/targets/current:",
                        "/weeks/current/stream:")
                .contains("bearerFormat: JWT", "application/problem+json", "text/csv")
                .doesNotContain("hidden", "ActivityQuery", "Counting");
        assertThat(get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }

    private static double metric(String name) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
