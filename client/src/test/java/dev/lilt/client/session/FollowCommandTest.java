package dev.lilt.client.session;

import static dev.lilt.client.ScriptedServer.AFTER_PUT;
import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.ScriptedServer.stream;
import static dev.lilt.client.Wire.SESSION;
import static dev.lilt.client.Wire.event;
import static dev.lilt.client.Wire.opening;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.CommandTestBase;
import dev.lilt.client.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lilt follow} and {@code lilt ticket}. */
class FollowCommandTest extends CommandTestBase {
    private static final String ENDED = stream(
            opening(state(1, "ready", 0, 0)),
            AFTER_PUT,
            event("2.end", "end", "{\"status\":\"completed\",\"activeMs\":60000}"));

    @Test
    void shouldRunTheMorningOnTheLocalStack() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)), ENDED)
                .withoutProvisions()
                .onPut(json(200, state(2, "running", 0, 0)))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow", "--no-conditions", "--zone", "Europe/Vienna", "--week", "24");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("completed    1 min active\n");
            ScriptedServer.Request created = server.requests().getFirst();
            assertThat(created.header("authorization")).isEqualTo("Bearer for-demo");
            assertThat(created.body())
                    .isEqualTo("{\"plan\":\"back-care-day\",\"block\":\"morning\",\"profile\":{\"gestationalWeek\":24,"
                            + "\"clearance\":{\"conditions\":[],\"clearedByClinician\":false,\"restAdvised\":false}},"
                            + "\"zone\":\"Europe/Vienna\",\"locale\":\"en\"}");
        }
    }

    @Test
    void shouldRunExercisesElsewhere() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)), ENDED)
                .withoutProvisions()
                .onPut(json(200, state(2, "running", 0, 0)))) {
            // When
            int exitCode = run(
                    Map.of("LILT_TOKEN", "mine"),
                    "follow",
                    "--url",
                    server.url() + "/",
                    "--exercise",
                    "cat-cow",
                    "pelvic-tilt",
                    "--minutes",
                    "6",
                    "--zone",
                    "UTC",
                    "--cleared-by-clinician",
                    "--lead",
                    "0");

            // Then
            assertThat(exitCode).isZero();
            assertThat(server.requests().getFirst().header("authorization")).isEqualTo("Bearer mine");
            assertThat(server.requests().getFirst().body())
                    .startsWith("{\"exercises\":[{\"id\":\"cat-cow\"},{\"id\":\"pelvic-tilt\"}],\"minutes\":6,");
            assertThat(server.requests().get(1).line()).isEqualTo("GET /sessions/" + SESSION + "/cues?lead=0 HTTP/1.1");
        }
    }

    @Test
    void shouldAskForASessionThatSuitsHer() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)), ENDED)
                .withoutProvisions()
                .onPut(json(200, state(2, "running", 0, 0)))) {
            localStack(server);

            // When
            int exitCode = run(
                    Map.of(),
                    "follow",
                    "--cleared-by-clinician",
                    "--block",
                    "evening",
                    "--choose",
                    "breathing-practice",
                    "--level",
                    "first-time",
                    "--comfort",
                    "wrists ache",
                    "--comfort",
                    "sore knees");

            // Then
            assertThat(exitCode).isZero();
            assertThat(server.requests().getFirst().body())
                    .startsWith("{\"plan\":\"back-care-day\",\"block\":\"evening\",\"level\":\"first-time\","
                            + "\"comfort\":[\"wrists ache\",\"sore knees\"],\"choice\":\"breathing-practice\",");
        }
    }

    @Test
    void shouldPrintATicket() throws Exception {
        // Given
        String ticket = "{\"ticket\":\"abc.def\",\"session\":\"" + SESSION + "\"}";
        try (ScriptedServer server = new ScriptedServer(json(201, ticket)).withoutProvisions()) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "ticket", SESSION);

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("abc.def\n");
            assertThat(server.requests().getFirst().line())
                    .isEqualTo("POST /sessions/" + SESSION + "/tickets HTTP/1.1");
        }
    }

    @Test
    void shouldLookOnWithATicketAndNoToken() throws Exception {
        // Given
        String ended = stream(
                opening(state(2, "running", 0, 0)), event("3.end", "end", "{\"status\":\"stopped\",\"activeMs\":0}"));
        try (ScriptedServer server = new ScriptedServer(ended).withoutProvisions()) {
            // When
            int exitCode = run(
                    Map.of("LILT_TOKEN", "mine"),
                    "follow",
                    "--url",
                    server.url().toString(),
                    "--session",
                    SESSION,
                    "--ticket",
                    "abc+def");

            // Then
            assertThat(exitCode).isZero();
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().getFirst().line())
                    .isEqualTo("GET /sessions/" + SESSION + "/cues?lead=5000&ticket=abc%2Bdef HTTP/1.1");
            assertThat(server.requests().getFirst().header("authorization")).isEmpty();
        }
    }

    @Test
    void shouldStartNoSessionWithoutClearanceWhenNobodyCanBeAsked() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer()) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow");

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("lilt: no session without clearance: run this on a terminal and answer, or add"
                            + " --no-conditions if no condition of lilt guidance clearance applies to you, or"
                            + " --cleared-by-clinician if your midwife or doctor agreed; neither if somebody advised"
                            + " rest\n");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldTellWhyASessionIsRefused() throws Exception {
        // Given
        String problem = "{\"type\":\"urn:lilt:problem:cannot-fit\",\"detail\":\"90 minutes are too long for this.\"}";
        try (ScriptedServer server = new ScriptedServer(json(422, problem)).withoutProvisions()) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow", "--cleared-by-clinician", "--block", "flare", "--minutes", "90");

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: 90 minutes are too long for this.\n");
        }
    }

    @Test
    void shouldAskForASessionThatWaitsAndTakesLittleEnergy() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)), ENDED)
                .withoutProvisions()
                .onPut(json(200, state(2, "running", 0, 0)))) {
            localStack(server);

            // When
            int exitCode = run(
                    Map.of(),
                    "follow",
                    "--no-conditions",
                    "--wait",
                    "--energy",
                    "low",
                    "--symptoms-gone",
                    "--zone",
                    "UTC");

            // Then
            assertThat(exitCode).isZero();
            assertThat(server.requests().getFirst().body())
                    .isEqualTo("{\"plan\":\"back-care-day\",\"block\":\"morning\",\"energy\":\"low\",\"profile\":{"
                            + "\"clearance\":{\"conditions\":[],\"clearedByClinician\":false,\"restAdvised\":false},"
                            + "\"symptomsGone\":true},\"zone\":\"UTC\",\"locale\":\"en\",\"waitForReady\":true}");
        }
    }

    @Test
    void shouldTellWhatWasUnderstoodAndWhatToKnow() throws Exception {
        // Given
        String more = "\"comfort\":[{\"said\":\"wrists ache\",\"understood\":\"Aching wrists\",\"exercises\":"
                + "[\"pelvic-tilt\",\"cat-cow\"]},{\"said\":\"blue sky\",\"exercises\":[]}],\"notices\":[\"Talk to your"
                + " midwife first.\"],\"adjustments\":[{\"exercise\":\"cat-cow\",\"reason\":\"smaller\"}],\"followers\"";
        String created = state(1, "ready", 0, 0).replace("\"followers\"", more);
        try (ScriptedServer server = new ScriptedServer(json(201, created), ENDED)
                .withoutProvisions()
                .onPut(json(200, state(2, "running", 0, 0)))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow", "--no-conditions", "--comfort", "wrists ache");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("""
                    Talk to your midwife first.
                    cat-cow: smaller
                    "wrists ache": Aching wrists (pelvic-tilt, cat-cow)
                    "blue sky": not understood, so nothing is changed for it; try other words
                    """);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    clinician     | Here that is --cleared-by-clinician.
                    symptoms-gone | Here that is --symptoms-gone, or --cleared-by-clinician.
                    """)
    void shouldSayWhatOpensALockedDoor(String needs, String hint) throws Exception {
        // Given
        String problem =
                "{\"type\":\"urn:lilt:problem:clearance-needed\",\"detail\":\"Not yet.\",\"needs\":\"" + needs + "\"}";
        try (ScriptedServer server = new ScriptedServer(json(422, problem)).withoutProvisions()) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow", "--no-conditions");

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: Not yet. " + hint + "\n");
        }
    }

    @Test
    void shouldShowWhatToDoAboutASymptomInAWish() throws Exception {
        // Given
        String problem = "{\"type\":\"urn:lilt:problem:symptom-reported\",\"detail\":\"You wrote of bleeding.\","
                + "\"guidance\":{\"urgency\":\"now\",\"title\":\"Call now\",\"texts\":[\"Stop, and call.\"],"
                + "\"call\":\"maternity-unit\"}}";
        try (ScriptedServer server = new ScriptedServer(json(422, problem)).withoutProvisions()) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow", "--no-conditions", "--comfort", "bleeding");

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("!! CALL YOUR MATERNITY UNIT NOW !!\nCall now\n  Stop, and call.\n");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: You wrote of bleeding.\n");
        }
    }
}
