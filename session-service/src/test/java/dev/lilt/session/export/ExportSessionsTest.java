package dev.lilt.session.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class ExportSessionsTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldExportASessionWithItsCommandsSymptomsAndTickets() {
        // Given
        String member = Service.someone();
        String id = Service.session(member, Service.MORNING);
        String commandId = UUID.randomUUID().toString();
        JsonPath ticket = Service.as(member).post("/sessions/{id}/tickets", id).jsonPath();
        Service.command(member, id, "start").then().statusCode(200);
        Map<String, Object> answer = Service.command(
                        member, id, commandId, "{\"type\":\"stop\",\"symptoms\":[\"dizziness\"]}")
                .jsonPath()
                .getMap("");

        // When
        Response response = Service.as(member).get("/exports/sessions");

        // Then
        JsonPath export = response.jsonPath();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"lilt-sessions.json\"");
        assertThat(response.asString()).doesNotContain(ticket.getString("ticket"));
        assertThat(export.getString("memberId")).isEqualTo(member);
        assertThat(Instant.parse(export.getString("exportedAt")))
                .isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        assertThat(export.getList("sessions.id")).containsExactly(id);
        assertThat(export.getString("sessions[0].status")).isEqualTo("stopped");
        assertThat(export.getString("sessions[0].zone")).isEqualTo("Europe/Vienna");
        assertThat(export.getList("sessions[0].symptoms")).containsExactly("dizziness");
        assertThat(export.getString("sessions[0].endedAt")).isEqualTo(answer.get("at"));
        assertThat(export.getList("sessions[0].segments.exercise")).containsExactly("pelvic-tilt", "cat-cow");
        assertThat(export.getList("sessions[0].revisions.number")).containsExactly(1, 2, 3);
        assertThat(export.getString("sessions[0].revisions[2].commandId")).isEqualTo(commandId);
        assertThat(export.getMap("sessions[0].revisions[2].answer")).isEqualTo(answer);
        assertThat(export.getList("sessions[0].tickets"))
                .isEqualTo(List.of(Map.of("expiresAt", ticket.getString("expiresAt"))));
    }

    @Test
    void shouldExportManySessionsInOrderAndNobodyElses() throws SQLException {
        // Given
        String member = Service.someone();
        String first = Service.session(member, Service.MORNING);
        Service.session(Service.someone(), Service.MORNING);
        execute(
                "insert into sessions (id, member_id, status, revision, zone, locale, pace, timeline_id, segments, symptoms,"
                        + " created_at, changed_at, ended_at, completion_sent_at) select gen_random_uuid(), member_id, 'expired', 1, zone, locale, pace,"
                        + " timeline_id, segments, symptoms, created_at, changed_at, created_at, created_at"
                        + " from sessions, generate_series(1, 120)"
                        + " where id = '" + first + "'");

        // When
        List<String> exported =
                Service.as(member).get("/exports/sessions").jsonPath().getList("sessions.id");

        // Then
        assertThat(exported)
                .hasSize(121)
                .doesNotHaveDuplicates()
                .contains(first)
                .isSorted();
    }

    @Test
    void shouldExportEveryColumn() throws SQLException {
        // Given
        String member = Service.someone();
        String id = Service.session(member, Service.MORNING);
        Service.as(member).post("/sessions/{id}/tickets", id).then().statusCode(201);

        // When
        JsonPath export = Service.as(member).get("/exports/sessions").jsonPath();

        // Then
        Map<String, Object> session = new TreeMap<>(export.getMap("sessions[0]"));
        session.keySet().removeAll(List.of("revisions", "tickets", "followings"));
        assertThat(session.keySet()).isEqualTo(columns("sessions", "memberId"));
        assertThat(new TreeMap<>(export.getMap("sessions[0].revisions[0]")).keySet())
                .isEqualTo(columns("session_revisions", "sessionId"));
        assertThat(new TreeMap<>(export.getMap("sessions[0].tickets[0]")).keySet())
                .isEqualTo(columns("tickets", "sessionId", "hash"));
    }

    @Test
    void shouldExportNothingOfSomebodyNew() {
        // When
        JsonPath export = Service.as(Service.someone()).get("/exports/sessions").jsonPath();

        // Then
        assertThat(export.getList("sessions")).isEmpty();
    }

    /** As JSON names them. */
    private Set<String> columns(String table, String... but) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select lower(left(camel, 1)) || substr(camel, 2) from ("
                        + " select replace(initcap(column_name), '_', '') camel from information_schema.columns"
                        + " where table_name = '" + table + "') as named")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        columns.removeAll(List.of(but));
        return new TreeSet<>(columns);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
