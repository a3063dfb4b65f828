package dev.lilt.client;

import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.Wire.SESSION;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code lilt sessions}, {@code target}, {@code guidance}, {@code exercises}, {@code plan} and {@code ticket
 * --minutes}.
 */
class QueryCommandsTest extends CommandTestBase {
    private static final String EXERCISE =
            "{\"id\":\"cat-cow\",\"version\":2,\"title\":{\"en\":\"Cat and cow\",\"de\":\"Katze und Kuh\"},"
                    + "\"position\":\"hands-and-knees\",\"kind\":\"mobility\",\"intensity\":\"light\",\"relieves\":[\"long-sitting\"],"
                    + "\"setup\":[{\"en\":\"Hands under shoulders\"}],\"comfort\":[{\"when\":{\"en\":\"Sore knees\"},"
                    + "\"try\":{\"en\":\"Fold a towel\"}}],\"source\":\"A leaflet\",\"reviewedOn\":\"2026-11-01\"}";

    @Test
    void shouldListSessions() throws Exception {
        // Given
        String more = "{\"items\":[" + state(3, "paused", 9000, 0) + "],\"next\":\"" + SESSION + "\"}";
        String last = "{\"items\":[" + state(3, "stopped", 9000, 0) + "]}";
        try (ScriptedServer server = new ScriptedServer(json(200, more), json(200, last))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "sessions", "--all", "--zone", "UTC");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                    SESSION                               MADE              STATUS     POSITION       EXERCISE
                    0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11  2025-08-19 15:30  paused     00:09 / 01:00  pelvic-tilt
                    0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11  2025-08-19 15:30  stopped    00:09 / 01:00  pelvic-tilt
                    """);
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .containsExactly("GET /sessions HTTP/1.1", "GET /sessions?after=" + SESSION + " HTTP/1.1");
        }
    }

    @Test
    void shouldStopASessionForASymptom() throws Exception {
        // Given
        String guidance =
                "\"guidance\":{\"urgency\":\"soon\",\"title\":\"Call soon\",\"texts\":[\"Sit down.\"]},\"followers\"";
        String stopped = state(3, "stopped", 9000, 0).replace("\"followers\"", guidance);
        try (ScriptedServer server = new ScriptedServer().onPut(json(200, stopped))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "sessions", "stop", SESSION, "--symptom", "dizziness");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SESSION + "  stopped\nCall soon\n  Sit down.\n");
            assertThat(server.requests().getFirst().line()).startsWith("PUT /sessions/" + SESSION + "/commands/");
            assertThat(server.requests().getFirst().body())
                    .isEqualTo("{\"type\":\"stop\",\"symptoms\":[\"dizziness\"]}");
        }
    }

    @Test
    void shouldStopEverySessionThatIsNotOver() throws Exception {
        // Given
        String none = "{\"items\":[]}";
        String one = "{\"items\":[" + state(2, "running", 0, 0) + "]}";
        try (ScriptedServer server = new ScriptedServer(
                        json(200, none), json(200, one), json(422, "{}"), json(200, one))
                .onPut(json(200, state(3, "stopped", 9000, 0)))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "sessions", "stop", "--all");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SESSION + "  stopped\n");
        }
    }

    @Test
    void shouldSetATarget() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(200, "{\"minutes\":90}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "target", "90", "--member", "alma");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("90 minutes a week\n");
            assertThat(server.requests().getFirst().line()).isEqualTo("PUT /targets/current HTTP/1.1");
            assertThat(server.requests().getFirst().body()).isEqualTo("{\"minutes\":90}");
            assertThat(server.requests().getFirst().header("authorization")).isEqualTo("Bearer for-alma");
        }
    }

    @Test
    void shouldPrintGuidance() throws Exception {
        // Given
        String guidance =
                "{\"items\":[{\"id\":\"soon\",\"title\":{\"en\":\"Call soon\"},\"items\":[{\"id\":\"bleeding\",\"title\":"
                        + "{\"en\":\"Bleeding\"},\"text\":{\"en\":\"Any bleeding: call your maternity unit, midwife or doctor soon,"
                        + " day or night.\"}}]},{\"id\":\"habits\",\"title\":{\"en\":\"Habits\"},\"items\":[]}]}";
        try (ScriptedServer server = new ScriptedServer(json(200, guidance))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "guidance", "soon");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                    Call soon  (soon)
                      Bleeding
                          Any bleeding: call your maternity unit, midwife or doctor soon, day or
                          night.

                    """);
        }
    }

    @Test
    void shouldListAndDescribeExercises() throws Exception {
        // Given
        try (ScriptedServer server =
                new ScriptedServer(json(200, "{\"items\":[" + EXERCISE + "]}"), json(200, EXERCISE))) {
            localStack(server);

            // When
            int listed = run(Map.of(), "exercises", "--kind", "mobility", "--week", "24", "--locale", "de-AT");
            int described = run(Map.of(), "exercises", "cat-cow");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(listed + described).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                    ID                    TITLE                   KIND        INTENSITY  POSITION
                    cat-cow               Katze und Kuh           mobility    light      hands-and-knees
                    Cat and cow  (cat-cow, version 2)
                      mobility, light, position hands-and-knees
                      relieves: long-sitting

                      - Hands under shoulders
                      - Sore knees: Fold a towel

                      Source: A leaflet, reviewed on 2026-11-01
                    """);
            assertThat(server.requests().getFirst().line()).isEqualTo("GET /exercises?kind=mobility&week=24 HTTP/1.1");
        }
    }

    @Test
    void shouldPrintAPlan() throws Exception {
        // Given
        String plan =
                "{\"id\":\"day\",\"title\":{\"en\":\"Back care\"},\"minutes\":{\"min\":20,\"max\":30},\"blocks\":[{\"id\":"
                        + "\"evening\",\"title\":{\"en\":\"Wind-down\"},\"minutes\":{\"min\":5,\"max\":5},\"exercises\":[\"a\",\"b\"],"
                        + "\"choose\":\"one\",\"why\":{\"en\":\"To let go.\"}}]}";
        try (ScriptedServer server = new ScriptedServer(json(200, plan))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "plan", "day");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                    Back care  (day, 20-30 minutes a day)

                    Wind-down  (evening, 5 minutes)
                      a or b
                      To let go.
                    """);
        }
    }

    @Test
    void shouldWriteAPlanForACalendarOnce() throws Exception {
        // Given
        Path file = root.resolve("plan.ics");
        try (ScriptedServer server =
                new ScriptedServer(json(200, "BEGIN:VCALENDAR\r\n"), json(200, "BEGIN:VCALENDAR\r\n"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "plan", "--ics", file.toString(), "--zone", "Europe/Vienna");
            int again = run(Map.of(), "plan", "--ics", file.toString(), "--zone", "Europe/Vienna");

            // Then
            assertThat(exitCode).isZero();
            assertThat(again).isEqualTo(1);
            assertThat(file).hasBinaryContent("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("written to " + file + "\n");
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("lilt: " + file + " is there already; choose another name\n");
            assertThat(server.requests().getFirst().line())
                    .isEqualTo("GET /plans/back-care-day/calendar?zone=Europe%2FVienna HTTP/1.1");
            assertThat(server.requests().getFirst().header("accept")).startsWith("text/calendar");
        }
    }

    @Test
    void shouldPrintATicketForAsLongAsIsWanted() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(201, "{\"ticket\":\"abc.def\"}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "ticket", SESSION, "--minutes", "30");

            // Then
            assertThat(exitCode).isZero();
            assertThat(server.requests().getFirst().body()).isEqualTo("{\"minutes\":30}");
        }
    }
}
