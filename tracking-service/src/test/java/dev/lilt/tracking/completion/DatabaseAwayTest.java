package dev.lilt.tracking.completion;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.ok;
import static dev.lilt.tracking.testing.Asking.problem;
import static io.restassured.RestAssured.get;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database closes its doors, as it does in a failover: no new connections, and those that are open end. */
@QuarkusTest
class DatabaseAwayTest {
    @Inject
    Topics topics;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void shouldWaitForTheDatabaseAndSkipNothing() throws SQLException {
        // Given
        topics.send(oneMinute(0));
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(minutes()).isEqualTo(1));
        closeTheDatabase();
        List<RecordMetadata> waiting = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> topics.send(oneMinute(i)))
                .toList();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(readiness()).contains("DOWN", "database"));

        // When
        openTheDatabase();

        // Then
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(minutes()).isEqualTo(21));
        assertThat(waiting)
                .allSatisfy(origin -> assertThat(topics.deadLettersOf(origin)).isEmpty());
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(readiness()).contains("UP"));
    }

    @Test
    void shouldTellMembersThatTheLedgerIsAway() throws SQLException {
        // Given
        closeTheDatabase();

        // When
        Response response = as("patient").get("/weeks/2026-W47");

        // Then
        assertThat(problem(response)).isEqualTo("""
                        503 application/problem+json
                        {"type":"urn:lilt:problem:unavailable","status":503,"title":"Unavailable",\
                        "detail":"A part of the service can't be reached now. Try again in a while.","instance":"/weeks/2026-W47"}""");
        assertThat(response.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void shouldAnswerAgainAsSoonAsTheLedgerIsBack() throws SQLException {
        // Given
        ok("patient", "/weeks/2026-W47");
        closeTheDatabase();
        openTheDatabase();

        // When
        Response response = as("patient").get("/weeks/2026-W47");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private void closeTheDatabase() throws SQLException {
        asOwner("ALTER DATABASE tracking ALLOW_CONNECTIONS false");
        asOwner("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'tracking'");
    }

    @AfterEach
    void openTheDatabase() throws SQLException {
        asOwner("ALTER DATABASE tracking ALLOW_CONNECTIONS true");
    }

    /** From another database, since nobody gets into this one. */
    private void asOwner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url.replace("/tracking", "/session"), "lilt", password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Completion oneMinute(int hour) {
        String from = "2026-11-%02dT%02d:00:00.000Z".formatted(18 + hour / 10, hour % 10);
        String to = "2026-11-%02dT%02d:01:00.000Z".formatted(18 + hour / 10, hour % 10);
        return Completion.of("patient", from, to).tilting(from, to);
    }

    private static int minutes() {
        return JsonPath.from(ok("patient", "/weeks/2026-W47")).getInt("minutes");
    }

    /** The status of our own check, and what it waits for. */
    private static List<String> readiness() {
        Map<String, Object> check = get("/q/health/ready")
                .jsonPath()
                .getMap("checks.find { it.name == 'Completions: entered as they come' }");
        Object data = check.get("data");
        Object waitingFor = data instanceof Map<?, ?> map ? map.get("waitingFor") : null;
        return waitingFor == null
                ? List.of(check.get("status").toString())
                : List.of(check.get("status").toString(), waitingFor.toString());
    }
}
