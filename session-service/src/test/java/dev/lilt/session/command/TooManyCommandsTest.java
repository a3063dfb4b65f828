package dev.lilt.session.command;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.RecordedStatements;
import dev.lilt.session.testing.RecordedStatements.Recorded;
import dev.lilt.session.testing.Rows;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session has room for 500 commands, and answers cost no more for how many it has taken. */
@SessionServiceTest
class TooManyCommandsTest {
    private final String member = Service.someone();

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldTakeNoMoreCommandsThanThereIsRoomForButAStop() {
        // Given
        String id = Service.session(member, Service.MORNING);
        takeCommands(id, 499);

        // When
        Response last = Service.command(member, id, "resume");
        Response oneTooMany = Service.command(member, id, "x-500", "{\"type\":\"pause\"}");
        Response repeated = Service.command(member, id, "c-5", "{\"type\":\"back\"}");
        Response reused = Service.command(member, id, "c-5", "{\"type\":\"skip\"}");
        Response stop = Service.command(member, id, "stop");

        // Then
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.<Integer>path("revision")).isEqualTo(501);
        assertProblem(
                oneTooMany,
                document(
                        409,
                        "too-many-commands",
                        "Too many commands",
                        "This session has taken 500 commands, and takes no other than stop. Stop it and make another one.",
                        "/sessions/" + id + "/commands/x-500"));
        assertThat(repeated.asString()).isEqualTo("{\"answer\":5}");
        assertThat(reused.<String>path("type")).isEqualTo("urn:lilt:problem:command-id-reused");
        assertThat(stop.<String>path("status")).isEqualTo("stopped");
    }

    @Test
    void shouldNotCountWhatTheSessionDidByItself() {
        // Given
        String id = Service.session(member, Service.MORNING);
        takeCommands(id, 499);
        Rows.change(
                database,
                "update session_revisions set command_id = null, command = null, answer = null where session_id = '"
                        + id + "' and number = 7");

        // When, Then
        assertThat(Service.command(member, id, "resume").statusCode()).isEqualTo(200);
        assertThat(Service.command(member, id, "pause").statusCode()).isEqualTo(200);
        assertThat(Service.command(member, id, "resume").<String>path("type"))
                .isEqualTo("urn:lilt:problem:too-many-commands");
    }

    @Test
    void shouldLoadNoCommandLogForAListOrAState() {
        // Given
        String id = Service.session(member, Service.MORNING);
        takeCommands(id, 499);

        // When
        Recorded list = RecordedStatements.of(Service.as(member), request -> request.get("/sessions"));
        Recorded state = RecordedStatements.of(Service.as(member), request -> request.get("/sessions/{id}", id));
        Recorded timeline =
                RecordedStatements.of(Service.as(member), request -> request.get("/sessions/{id}/timeline", id));

        // Then
        assertThat(List.of(list, state, timeline))
                .allSatisfy(answered -> assertThat(answered.statements())
                        .isNotEmpty()
                        .noneMatch(statement -> statement.contains("session_revisions")));
        assertThat(list.answer().<Integer>path("items[0].revision")).isEqualTo(500);
        assertThat(state.answer().<String>path("status")).isEqualTo("paused");
        assertThat(timeline.answer().<String>path("timelineId"))
                .isEqualTo(state.answer().path("timelineId"));
    }

    /** As if it had been started, paused, and told to go back again and again. */
    private void takeCommands(String id, int count) {
        Rows.change(
                database,
                """
                insert into session_revisions
                    (session_id, number, status, at, position_ms, first_cue, command_id, command, answer)
                select id, n + 1, 'paused', created_at, 0, 0, 'c-' || n, 'BACK []', '{"answer":' || n || '}'
                from sessions, generate_series(1, %d) n where id = '%s'""".formatted(count, id),
                "update sessions set status = 'paused', revision = %d where id = '%s'".formatted(count + 1, id));
    }
}
