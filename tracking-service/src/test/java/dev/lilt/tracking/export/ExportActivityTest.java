package dev.lilt.tracking.export;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.ok;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportActivityTest {
    @Inject
    Topics topics;

    @Test
    void shouldExportTheLedgerAndTheTargetsWhole() {
        // Given
        as("exporter").contentType("application/json").body("{\"minutes\":120}").put("/targets/current");
        Completion session = Completion.of("exporter", "2026-11-20T07:00:00.000Z", "2026-11-20T07:05:00.000Z")
                .tilting("2026-11-20T07:00:00.000Z", "2026-11-20T07:05:00.000Z")
                .reps("pelvic-tilt", 9);
        topics.send(session);

        // When
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ids("exporter")).hasSize(1));
        Response response = as("exporter").get("/exports/activity");

        // Then
        assertThat(response.asString()).isEqualTo("""
                        {"memberId":"exporter","exportedAt":"2026-11-22T12:00:00.000Z",\
                        "targets":[{"since":"2026-11-22T12:00:00.000Z","minutes":120}],"sessions":[\
                        {"sessionId":"%s","startedOn":"2026-11-20","zone":"Europe/Vienna",\
                        "startedAt":"2026-11-20T07:00:00.000Z","endedAt":"2026-11-20T07:05:00.000Z","status":"completed",\
                        "minutes":5,"activeMs":300000,"restMinutes":0,"restMs":0,"activeIntervals":[{"from":"2026-11-20T07:00:00.000Z",\
                        "to":"2026-11-20T07:05:00.000Z","exercise":"pelvic-tilt","version":1,"kind":"strength","intensity":"light"}],\
                        "repsDone":[{"exercise":"pelvic-tilt","reps":9}]}]}""".formatted(session.sessionId()));
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"lilt-activity.json\"");
    }

    @Test
    void shouldExportMoreThanAPageInOrder() {
        // Given
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 201; i++) {
            String at = first.plus(Duration.ofHours(i)).toString().replace("Z", ".000Z");
            topics.send(Completion.of("long-ledger", at, at));
        }

        // When
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ids("long-ledger")).hasSize(201));

        // Then
        assertThat(JsonPath.from(ok("long-ledger", "/exports/activity")).<String>getList("sessions.startedAt"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(ids("nobody-yet")).isEmpty();
    }

    @Test
    void shouldExportNothingToWhoIsNotSignedIn() {
        // When
        int status = RestAssured.get("/exports/activity").statusCode();

        // Then
        assertThat(status).isEqualTo(401);
    }

    private static List<String> ids(String member) {
        return JsonPath.from(ok(member, "/exports/activity")).getList("sessions.sessionId");
    }
}
