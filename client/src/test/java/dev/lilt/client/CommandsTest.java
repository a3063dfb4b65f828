package dev.lilt.client;

import static dev.lilt.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lilt weeks}, and what all commands have in common. */
class CommandsTest extends CommandTestBase {
    private static final String WEEK = "{\"week\":\"2026-W47\",\"startsOn\":\"2026-11-16\",\"endsOn\":\"2026-11-22\","
            + "\"zone\":\"UTC\",\"targetMinutes\":150,\"minutes\":45,\"activeMs\":2700000,\"remainingMinutes\":105,"
            + "\"moderateMinutes\":20,\"sessions\":6}";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing.pem | there is no file missing.pem",
                "pom.xml     | pom.xml is not a certificate in PEM",
                "/dev/null   | there is no certificate in /dev/null"
            })
    void shouldSayWhatIsWrongWithACertificate(String file, String why) {
        // When
        int exitCode = run(Map.of("LILT_TOKEN", "mine"), "weeks", "--url", "https://localhost:1", "--cacert", file);

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: --cacert: " + why + "\n");
    }

    @Test
    void shouldDrawTheLastEightWeeks() throws Exception {
        // Given
        String current = WEEK.replaceAll(
                "}$", ",\"daysLeft\":3,\"neededPerDay\":35,\"suggestedToday\":18,\"moderateNeededPerDay\":44}");
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

                            18 minutes are a good amount for today. Practice counts, not perfection.
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
                    sessions stop --url http://localhost:1 | say which sessions to stop, or --all; lilt sessions lists them
                    sessions stop x --symptom y | Invalid value for option '--symptom' (SYMPTOM): a symptom is one of chest-pain, bleeding, fluid-loss, sharp-pain, dizziness, other, sudden-breathlessness, loss-of-feeling, bladder-bowel-control, fever, tightenings, burning-urine, rib-pain, not y (see lilt sessions stop --help)
                    target many               | Invalid value for positional parameter at index 0 (MINUTES): 'many' is not an int (see lilt target --help)
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
}
