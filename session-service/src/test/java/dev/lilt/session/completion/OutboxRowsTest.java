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
        // Given: what no commands can make
        String large = Service.session(member, Service.MORNING);
        goToAndFro(large, 9_000);

        // When
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

    /** From one exercise to the other and back, a second each; stopped in the end. */
    private void goToAndFro(String id, int times) {
        Map<String, Integer> second = Service.as(member)
                .get("/sessions/{id}/timeline", id)
                .path("cues.find { it.exercise == 'cat-cow' && it.kind == 'prepare' }");
        Rows.change(
                database,
                "update session_revisions set at = now() - interval '9100 seconds' where session_id = '" + id + "'",
                """
                insert into session_revisions (session_id, number, status, at, position_ms, first_cue)
                select id, n, 'running', now() - interval '9100 seconds' + n * interval '1 second',
                    case n %% 2 when 0 then 0 else %d end, case n %% 2 when 0 then 0 else %d end
                from sessions, generate_series(2, %d) n where id = '%s'""".formatted(second.get("atMs"), second.get("index"), times, id),
                """
                insert into session_revisions (session_id, number, status, at, position_ms, first_cue)
                select id, %d, 'stopped', now(), 0, 0 from sessions where id = '%s'""".formatted(times + 1, id),
                """
                update sessions set status = 'stopped', revision = %d, changed_at = now(), ended_at = now()
                where id = '%s'""".formatted(times + 1, id));
    }
}
