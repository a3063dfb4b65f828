package dev.lilt.client;

import static dev.lilt.client.ScriptedServer.AFTER_PUT;
import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.ScriptedServer.stream;
import static dev.lilt.client.Wire.SESSION;
import static dev.lilt.client.Wire.event;
import static dev.lilt.client.Wire.opening;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Timeout(60)
class CommandsTest {
    private static final String WEEK = "{\"week\":\"2026-W47\",\"startsOn\":\"2026-11-16\",\"endsOn\":\"2026-11-22\","
            + "\"zone\":\"UTC\",\"targetMinutes\":150,\"minutes\":45,\"activeMs\":2700000,\"remainingMinutes\":105,"
            + "\"moderateMinutes\":20,\"sessions\":6}";
    private static final String ENDED = stream(
            opening(state(1, "ready", 0, 0)),
            AFTER_PUT,
            event("2.end", "end", "{\"status\":\"completed\",\"activeMs\":60000}"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path root;

    @Test
    void shouldRunTheMorningOnTheLocalStack() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)), ENDED)
                .onPut(json(200, state(2, "running", 0, 0)))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow", "--cleared", "--zone", "Europe/Vienna", "--week", "24");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("completed    1 min active\n");
            ScriptedServer.Request created = server.requests().getFirst();
            assertThat(created.header("authorization")).isEqualTo("Bearer for-demo");
            assertThat(created.body())
                    .isEqualTo("{\"plan\":\"back-care-day\",\"block\":\"morning\",\"profile\":{\"gestationalWeek\":24,"
                            + "\"clearance\":{\"conditions\":[],\"clearedByClinician\":true,\"restAdvised\":false}},"
                            + "\"zone\":\"Europe/Vienna\"}");
        }
    }

    @Test
    void shouldRunExercisesElsewhere() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)), ENDED)
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
                    "--cleared",
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
                .onPut(json(200, state(2, "running", 0, 0)))) {
            localStack(server);

            // When
            int exitCode = run(
                    Map.of(),
                    "follow",
                    "--cleared",
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
        try (ScriptedServer server = new ScriptedServer(json(201, ticket))) {
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
        try (ScriptedServer server = new ScriptedServer(ended)) {
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
                    .isEqualTo("lilt: no session without clearance: run this on a terminal and answer, or add --cleared"
                            + " when no condition of GET /guidance applies to you or a clinician has cleared you, and"
                            + " nobody advised rest\n");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldTellWhyASessionIsRefused() throws Exception {
        // Given
        String problem = "{\"type\":\"urn:lilt:problem:cannot-fit\",\"detail\":\"90 minutes are too long for this.\"}";
        try (ScriptedServer server = new ScriptedServer(json(422, problem))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "follow", "--cleared", "--block", "flare", "--minutes", "90");

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: 90 minutes are too long for this.\n");
        }
    }

    @Test
    void shouldSayWhatToDoWithoutAStack() {
        // Given: no stack.json

        // When
        int exitCode = run(Map.of(), "weeks");

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("lilt: no stack runs here (" + root.resolve(".lilt/stack.json")
                        + " is missing): start one with ./lilt up, or name one with --url and a token in LILT_TOKEN\n");
    }

    @Test
    void shouldNeedATokenElsewhere() {
        // Given: no LILT_TOKEN

        // When
        int exitCode = run(Map.of(), "weeks", "--url", "https://lilt.example");

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("lilt: a stack elsewhere needs a token of yours: put it into LILT_TOKEN\n");
    }

    @Test
    void shouldDrawTheLastEightWeeks() throws Exception {
        // Given
        String current = WEEK.replaceAll("}$", ",\"daysLeft\":3,\"neededPerDay\":35,\"moderateNeededPerDay\":44}");
        try (ScriptedServer server = new ScriptedServer(json(200, current), json(200, "{\"items\":[" + WEEK + "]}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "weeks", "--zone", "UTC", "--week-start", "sunday");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .containsExactly(
                            "GET /weeks/current?zone=UTC&weekStart=sunday HTTP/1.1",
                            "GET /weeks?from=2026-W40&to=2026-W47&zone=UTC&weekStart=sunday HTTP/1.1");
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            week     minutes  of 150                                aerobic sessions  to go
                            2026-W47      45  [##########........................]       20        6    105

                            3 days left with today: 35 minutes a day make 150; aerobic alone, 44 a day.
                            """);
        }
    }

    @Test
    void shouldRefuseAWeekThatIsNone() {
        // Given

        // When
        int exitCode = run(Map.of("LILT_TOKEN", "mine"), "weeks", "--url", "http://localhost:1", "--to", "soon");

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("lilt: --to: a week looks like 2026-W47, not soon\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    follow --zone Mars/Base   | Invalid value for option '--zone': there is no time zone Mars/Base; one looks like Europe/Vienna (see lilt follow --help)
                    follow --minutes six      | Invalid value for option '--minutes': 'six' is not an int (see lilt follow --help)
                    follow --ticket abc       | --ticket lets you look on at a session: say which with --session
                    follow --lead 10001       | --lead is between 0 and 10000 ms, not 10001
                    weeks --week-start friday | Invalid value for option '--week-start': a week begins on monday, sunday or saturday, not on friday (see lilt weeks --help)
                    weeks --url ftp://lilt    | --url: a service's address looks like https://lilt.example, not ftp://lilt
                    """)
    void shouldTellAMistakeInOneLine(String arguments, String line) {
        // Given

        // When
        int exitCode = run(Map.of("LILT_TOKEN", "mine"), arguments.split(" "));

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: " + line + "\n");
    }

    @Test
    void shouldExportWhatBothServicesHold() throws Exception {
        // Given
        try (ScriptedServer server =
                new ScriptedServer(json(200, "{\"sessions\":[1]}"), json(200, "{\"sessions\":[]}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "export");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            {"session-service":{"sessions":[1]},
                            "tracking-service":{"sessions":[]}}
                            """);
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .containsExactly("GET /exports/sessions HTTP/1.1", "GET /exports/activity HTTP/1.1");
        }
    }

    @Test
    void shouldExportToAFileThatIsHersAlone() throws Exception {
        // Given
        Path file = root.resolve("mine.json");
        try (ScriptedServer server = new ScriptedServer(json(200, "{}"), json(200, "{}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "export", "--to", file.toString());

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("exported to " + file + "\n");
            assertThat(file).hasContent("{\"session-service\":{},\n\"tracking-service\":{}}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(run(Map.of(), "export", "--to", file.toString())).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("lilt: " + file + " is there already; choose another name\n");
        }
    }

    @Test
    void shouldLeaveNoHalfOfAnExport() throws Exception {
        // Given
        Path file = root.resolve("mine.json");
        String away = "{\"type\":\"urn:lilt:problem:unavailable\",\"detail\":\"The ledger can't be reached.\"}";
        try (ScriptedServer server = new ScriptedServer(json(200, "{}"), json(503, away))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "export", "--to", file.toString());

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(file).doesNotExist();
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: The ledger can't be reached.\n");
        }
    }

    @Test
    void shouldEraseAndSayWhatWasRemoved() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(
                json(200, "{\"sessions\":[{},{}],\"targets\":[{}]}"),
                json(200, "{\"erasedAt\":\"2026-11-22T10:00:42.000Z\",\"sessions\":3,\"commands\":7,\"tickets\":1}"),
                json(200, "{\"sessions\":[{}],\"targets\":[]}"),
                json(200, "{\"sessions\":[],\"targets\":[]}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "erase", "--yes");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            session-service   removed 3 sessions with 7 commands and 1 ticket
                            tracking-service  removed 2 sessions and 1 target
                            """);
            assertThat(server.requests().get(1).line()).isEqualTo("DELETE /members/me HTTP/1.1");
        }
    }

    @Test
    void shouldSayThatTrackingServiceHasYetToErase() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(
                json(200, "{\"sessions\":[{}]}"),
                json(200, "{\"erasedAt\":\"2026-11-22T10:00:42.000Z\",\"sessions\":1,\"commands\":0,\"tickets\":0}"),
                json(200, "{\"sessions\":[{}]}"),
                json(200, "{\"sessions\":[{}]}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "erase", "--yes");

            // Then
            assertThat(exitCode).isEqualTo(3);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            session-service   removed 1 session with 0 commands and 0 tickets
                            tracking-service  has not erased yet; it will once it hears of it, and lilt export shows when
                            """);
        }
    }

    @Test
    void shouldEraseNothingThatNobodyAgreedTo() {
        // Given

        // When
        int exitCode = run(Map.of("LILT_TOKEN", "mine"), "erase", "--url", "http://localhost:1");

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("lilt: nobody is here to be asked: add --yes to erase all that Lilt holds on you\n");
    }

    @Test
    void shouldExplainItself() {
        // Given

        // When
        int exitCode = run(Map.of("LILT_TOKEN", "mine"), "follow", "--help");

        // Then
        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("""
                        Usage: lilt follow [--plan P] [--block B] [--minutes M] [options]
                               lilt follow --exercise ID... [--minutes M] [options]
                               lilt follow --session ID [--ticket T] [options]

                        Runs a session and follows it.
                        """)
                .endsWith("""
                        Exit codes:
                          0   the session is over, or was left running
                          1   refused or unreachable, with the reason in one line
                          2   the command line, the stack or a token is missing or wrong
                        """)
                .doesNotContain("mine");
    }

    private int run(Map<String, String> environment, String... arguments) {
        PrintStream plainOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream plainErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(plainOut, plainErr, environment, root);
        TokenSource tokens = (member, data) -> "for-" + member;
        return new CommandLine(new FrontDoor())
                .addSubcommand(new FollowCommand(tokens, surroundings))
                .addSubcommand(new WeeksCommand(tokens, surroundings))
                .addSubcommand(new TicketCommand(tokens, surroundings))
                .addSubcommand(new ExportCommand(tokens, surroundings))
                .addSubcommand(new EraseCommand(tokens, surroundings, 2))
                .setOut(new PrintWriter(plainOut, true))
                .setErr(new PrintWriter(plainErr, true))
                .setParameterExceptionHandler(new UsageInOneLine())
                .execute(arguments);
    }

    private void localStack(ScriptedServer server) throws Exception {
        String part = "{\"name\":\"%s\",\"url\":\"" + server.url() + "\",\"port\":1,\"pid\":2}";
        Path data = Files.createDirectory(root.resolve(".lilt"));
        Files.writeString(
                data.resolve("stack.json"),
                "{\"parts\":[" + part.formatted("session-service") + "," + part.formatted("content-service") + ","
                        + part.formatted("tracking-service") + "]}");
    }

    @CommandLine.Command(name = "lilt")
    private static final class FrontDoor {}
}
