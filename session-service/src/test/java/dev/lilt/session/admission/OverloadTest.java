package dev.lilt.session.admission;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import dev.lilt.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls while the database is slow: commands to a session whose row another transaction has locked. */
@SessionServiceTest
class OverloadTest {
    /** Of 12 permits the last tenth is kept for stops. */
    private static final int MOST_COMMANDS = 10;

    private static final int ABORTED = 200;
    private static final String TOO_MUCH =
            "The service is asked for more than it can do now, and did nothing. Send the request again after the seconds in Retry-After.";

    private final String member = Service.someone();
    private final String other = Service.someone();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<CompletableFuture<HttpResponse<String>>> commands = new ArrayList<>();
    private String session;
    private String others;
    private String ticketUrl;
    private Connection lock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void lockASession() throws SQLException {
        Service.waitForContent();
        session = Service.session(member, Service.MORNING);
        others = Service.session(other, Service.MORNING);
        ticketUrl = Service.as(other).post("/sessions/" + others + "/tickets").path("url");
        lock = database.getConnection();
        lock.setAutoCommit(false);
        try (Statement statement = lock.createStatement()) {
            statement.execute("select 1 from sessions where id = '" + session + "' for update");
        }
    }

    @AfterEach
    void unlock() throws SQLException {
        lock.rollback();
        lock.close();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(metric("lilt_admission_running")).isZero();
            assertThat(waiting("command") + waiting("read") + waiting("stream")).isZero();
        });
    }

    /** Takes all permits that commands may have. */
    private void sendSlowCommands() {
        IntStream.range(0, MOST_COMMANDS)
                .forEach(i -> commands.add(http.sendAsync(
                        request(member, "/sessions/" + session + "/commands/slow-" + i)
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"type\":\"start\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())));
        await().untilAsserted(() -> assertThat(metric("lilt_admission_running")).isEqualTo(MOST_COMMANDS));
    }

    private static HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.member(who))
                .header("Content-Type", "application/json");
    }

    @Test
    void shouldRefuseAReadWithinASecond() {
        // Given
        sendSlowCommands();
        double refused = refused("read", "timeout");
        List<Response> answers = new ArrayList<>();

        // When
        for (int i = 0; i < 5; i++) {
            answers.add(Service.as(other).get("/sessions/" + others));
        }

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertProblem(answer, document(503, "unavailable", "Unavailable", TOO_MUCH, "/sessions/" + others));
            assertThat(answer.header("Retry-After")).matches("[1-4]");
        });
        // The machine may be busy for one of them.
        assertThat(answers.stream().mapToLong(Response::time).min().orElseThrow())
                .isLessThan(1_000);
        assertThat(refused("read", "timeout")).isEqualTo(refused + 5);
    }

    @Test
    void shouldTakeAStopWhileCommandsAndReadsWait() {
        // Given
        sendSlowCommands();
        CompletableFuture<HttpResponse<String>> read =
                http.sendAsync(request(other, "/sessions").build(), HttpResponse.BodyHandlers.ofString());
        CompletableFuture<HttpResponse<String>> command = http.sendAsync(
                request(other, "/sessions/" + others + "/commands/pause")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"type\":\"pause\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // When
        Response stop = Service.command(other, others, "stop", "{\"type\":\"stop\",\"symptoms\":[\"chest-pain\"]}");

        // Then
        assertThat(stop.statusCode()).isEqualTo(200);
        assertThat(stop.<String>path("status")).isEqualTo("stopped");
        assertThat(read.join().statusCode()).isEqualTo(503);
        assertThat(command.join().statusCode()).isEqualTo(503);
    }

    @Test
    void shouldDoARefusedCommandOnceItIsSentAgain() throws SQLException {
        // Given
        sendSlowCommands();
        assertThat(Service.command(other, others, "go", "{\"type\":\"start\"}").statusCode())
                .isEqualTo(503);

        // When
        lock.rollback();

        // Then
        await().untilAsserted(() -> assertThat(Service.command(other, others, "go", "{\"type\":\"start\"}")
                        .statusCode())
                .isEqualTo(200));
        assertThat(commands)
                .allSatisfy(each -> assertThat(each.join().statusCode()).isIn(200, 409));
    }

    @Test
    void shouldAskAStreamThatNeedsAPermitToComeBackAndOpenAMembersOwn() {
        // Given
        sendSlowCommands();

        // When
        try (EventStream guests = Service.follow(ticketUrl);
                EventStream own = Service.follow(other, others, "")) {
            // Then
            await().untilAsserted(() -> assertThat(guests.isClosed()).isTrue());
            assertThat(guests.response().statusCode()).isEqualTo(200);
            assertThat(guests.text()).matches("retry: \\d+\\n\\n");
            await().untilAsserted(() -> assertThat(own.events()).hasSize(1));
        }
    }

    @Test
    void shouldGetEveryPermitBackFromCallersWhoHaveGone() throws SQLException {
        // Given
        sendSlowCommands();
        List<CompletableFuture<HttpResponse<String>>> reads = IntStream.range(0, ABORTED)
                .mapToObj(i -> http.sendAsync(
                        request(Service.someone(), "/sessions").build(), HttpResponse.BodyHandlers.ofString()))
                .toList();

        // When
        reads.forEach(each -> each.cancel(true));
        commands.forEach(each -> each.cancel(true));

        // Then
        await().untilAsserted(() -> assertThat(waiting("read")).isZero());
        // The work goes on without them.
        assertThat(metric("lilt_admission_running")).isEqualTo(MOST_COMMANDS);
        lock.rollback();
        await().untilAsserted(() -> assertThat(metric("lilt_admission_running")).isZero());
        assertThat(Service.as(other).get("/sessions").statusCode()).isEqualTo(200);
    }

    private static double waiting(String kind) {
        return metric("lilt_admission_waiting{kind=\"" + kind + "\"}");
    }

    private static double refused(String kind, String reason) {
        return metric("lilt_admission_refused_total{kind=\"" + kind + "\",reason=\"" + reason + "\"}");
    }

    private static double metric(String series) {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
