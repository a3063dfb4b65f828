package dev.lilt.session.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Rows;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.testing.TopicRecords;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row of the outbox that can't be sent never holds up another. */
@SessionServiceTest
class OutboxRowsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String member = Service.someone();

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldSetAsideWhatIsTooLargeForKafkaAndSendWhatIsBehindIt() {
        // Given: what no author can publish, an exercise whose id alone is more than a record takes
        String large = Service.session(member, Service.MORNING);
        Service.command(member, large, "start").then().statusCode(200);
        lengthenTheExercise(large);

        // When
        Service.command(member, large, "stop").then().statusCode(200);
        String behind = Service.session(member, Service.QUICK);
        Service.command(member, behind, "start").then().statusCode(200);

        // Then
        awaitFault(large, "RecordTooLargeException");
        try (TopicRecords completions = new TopicRecords("lilt.session-completions.v1")) {
            assertThat(new String(completions.first(member).value())).contains(behind);
        }
        await().atMost(SOON).until(() -> setAside() == 1);
        assertThat(Service.as(member).get("/q/health/ready").statusCode()).isEqualTo(200);
        Rows.change(database, "delete from sessions where id = '" + large + "'");
        await().atMost(SOON).until(() -> setAside() == 0);
    }

    @Test
    void shouldSetAsideARowThatCannotBeReadUntilItIsPutRight() {
        // Given
        String bad = Service.session(member, Service.QUICK);
        Service.command(member, bad, "start").then().statusCode(200);

        // When
        Rows.change(database, "update sessions set zone = 'Nowhere/Land', ends_at = now() where id = '" + bad + "'");

        // Then
        awaitFault(bad, "unreadable row");
        String behind = Service.session(member, Service.QUICK);
        Service.command(member, behind, "start").then().statusCode(200);
        try (TopicRecords completions = new TopicRecords("lilt.session-completions.v1")) {
            assertThat(new String(completions.first(member).value())).contains(behind);
            Rows.change(
                    database,
                    "update sessions set zone = 'Europe/Vienna', completion_set_aside_at = null, completion_fault = null"
                            + " where id = '" + bad + "'");
            await().atMost(SOON).until(() -> completions.of(member).size() == 2);
            assertThat(new String(completions.of(member).getLast().value())).contains(bad);
        }
    }

    private void awaitFault(String id, String fault) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.text(
                                database,
                                "select completion_fault from sessions where completion_set_aside_at is not null and id = '"
                                        + id + "'"))
                        .isEqualTo(fault));
    }

    private static int setAside() {
        JsonPath health = Service.as("on-call").get("/q/health/well").jsonPath();
        List<Map<String, ?>> checks = health.getList("checks");
        Map<String, ?> outbox = checks.stream()
                .filter(check -> check.get("name").equals("completion outbox"))
                .findFirst()
                .orElseThrow();
        int count = (int) ((Map<?, ?>) outbox.get("data")).get("setAside");
        assertThat(outbox.get("status")).isEqualTo(count == 0 ? "UP" : "DOWN");
        return count;
    }

    /** As of now it has run for 100 s, most of them active. */
    private void lengthenTheExercise(String id) {
        String segments = "replace(segments::text, '\"pelvic-tilt\"', '\"' || repeat('x', 1100000) || '\"')::jsonb";
        Rows.change(
                database,
                "update session_revisions set segments = " + segments + " where segments is not null and session_id = '"
                        + id + "'",
                "update session_revisions set at = at - interval '100 seconds' where session_id = '" + id + "'",
                "update sessions set changed_at = changed_at - interval '100 seconds',"
                        + " ends_at = ends_at - interval '100 seconds' where id = '" + id + "'");
    }
}
