package dev.lilt.client.api;

import static dev.lilt.client.ScriptedServer.head;
import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.Wire.SESSION;
import static dev.lilt.client.Wire.TEN;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.client.ScriptedServer;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ApiTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final String NO_ANSWER = "";

    @Test
    void shouldAskForABlock() throws Exception {
        // Given
        String created = state(1, "ready", 0, 0).replaceFirst("}$", "")
                + ",\"adjustments\":[{\"exercise\":\"cat-cow\",\"reason\":\"one rep fewer, to fit\"}]}";
        MemberProfile profile = new MemberProfile(24, MemberProfile.Clearance.NOTHING_APPLIES);
        try (ScriptedServer server = new ScriptedServer(json(201, created))) {
            // When
            Created answer = api(server)
                    .create(SessionRequest.block("back-care-day", "morning", profile, VIENNA)
                            .withMinutes(6)
                            .withPace(20));

            // Then
            assertThat(answer.state().status()).isEqualTo(ReceivedStatus.READY);
            assertThat(answer.adjustments())
                    .containsExactly(new Created.Adjustment("cat-cow", "one rep fewer, to fit"));
            ScriptedServer.Request request = server.requests().getFirst();
            assertThat(request.line()).isEqualTo("POST /sessions HTTP/1.1");
            assertThat(request.header("content-type")).isEqualTo("application/json");
            assertThat(request.body())
                    .isEqualTo("{\"plan\":\"back-care-day\",\"block\":\"morning\",\"minutes\":6,\"profile\":"
                            + "{\"gestationalWeek\":24,\"clearance\":{\"conditions\":[],\"clearedByClinician\":false,"
                            + "\"restAdvised\":false}},\"zone\":\"Europe/Vienna\",\"pace\":20}");
        }
    }

    @Test
    void shouldAskForExercisesInTheirOrder() throws Exception {
        // Given
        MemberProfile profile = new MemberProfile(null, MemberProfile.Clearance.NOTHING_APPLIES);
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)))) {
            // When
            api(server)
                    .create(SessionRequest.exercises(List.of("cat-cow", "pelvic-tilt"), profile, VIENNA)
                            .withLocale("de"));

            // Then
            assertThat(server.requests().getFirst().body())
                    .isEqualTo(
                            "{\"exercises\":[{\"id\":\"cat-cow\"},{\"id\":\"pelvic-tilt\"}],\"profile\":{\"clearance\":"
                                    + "{\"conditions\":[],\"clearedByClinician\":false,\"restAdvised\":false}},"
                                    + "\"zone\":\"Europe/Vienna\",\"locale\":\"de\"}");
        }
    }

    @Test
    void shouldSayByHowMuchAndWhy() throws Exception {
        // Given
        try (ScriptedServer server =
                new ScriptedServer(json(200, state(3, "running", 0, 0)), json(200, state(4, "stopped", 0, 0)))) {
            // When
            api(server).command(SESSION, SessionCommand.extend(Duration.ofSeconds(15)));
            api(server).command(SESSION, SessionCommand.stopFor(List.of(new SymptomId("fluid-loss"))));

            // Then
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::body)
                    .containsExactly(
                            "{\"type\":\"extend\",\"seconds\":15}",
                            "{\"type\":\"stop\",\"symptoms\":[\"fluid-loss\"]}");
        }
    }

    @Test
    void shouldRepeatACommandUnderTheSameIdWhenItsAnswerIsLost() throws Exception {
        // Given
        try (ScriptedServer server =
                new ScriptedServer(NO_ANSWER, json(502, ""), NO_ANSWER, json(200, state(2, "running", 0, 0)))) {
            // When
            ReceivedState answer = api(server).command(SESSION, SessionCommand.START);

            // Then
            assertThat(answer.status()).isEqualTo(ReceivedStatus.RUNNING);
            assertThat(server.requests()).hasSize(4);
            assertThat(server.requests().stream()
                            .map(ScriptedServer.Request::line)
                            .distinct())
                    .singleElement()
                    .satisfies(line -> {
                        String prefix = "PUT /sessions/" + SESSION + "/commands/";
                        assertThat(line).startsWith(prefix).endsWith(" HTTP/1.1");
                        UUID.fromString(line.substring(prefix.length(), line.length() - " HTTP/1.1".length()));
                    });
            assertThat(server.requests()).allMatch(request -> request.body().equals("{\"type\":\"start\"}"));
        }
    }

    @Test
    void shouldNotRepeatANewSession() throws Exception {
        // Given
        MemberProfile profile = new MemberProfile(null, MemberProfile.Clearance.NOTHING_APPLIES);
        try (ScriptedServer server = new ScriptedServer(NO_ANSWER, json(201, state(1, "ready", 0, 0)))) {
            // When
            var thrown = assertThatThrownBy(
                    () -> api(server).create(SessionRequest.block("back-care-day", "morning", profile, VIENNA)));

            // Then
            thrown.isInstanceOf(ApiException.class)
                    .hasMessage("can't reach " + server.url() + ": the connection broke; is the stack up?");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void shouldTellAProblemInOneLine() throws Exception {
        // Given
        String problem = "{\"type\":\"urn:lilt:problem:invalid-request\",\"title\":\"Invalid request\",\"status\":422,"
                + "\"detail\":\"The request has mistakes.\",\"errors\":[{\"field\":\"minutes\",\"detail\":\"must be 1 to"
                + " 180\"},{\"field\":\"zone\",\"detail\":\"no such\\nzone\"}]}";
        try (ScriptedServer server = new ScriptedServer(json(422, problem))) {
            // When
            var thrown = assertThatThrownBy(() -> api(server).state(SESSION));

            // Then
            thrown.isInstanceOfSatisfying(
                            ApiException.class,
                            refused -> assertThat(refused.problem()).isEqualTo("invalid-request"))
                    .hasMessage("minutes: must be 1 to 180; zone: no such zone");
        }
    }

    @Test
    void shouldTellWhereAProblemLies() throws Exception {
        // Given
        String problem = "{\"type\":\"urn:lilt:problem:unknown-exercise\",\"detail\":\"One is not published.\","
                + "\"errors\":[{\"field\":\"exercises[0].id\",\"detail\":\"see GET /exercises\"}]}";
        try (ScriptedServer server = new ScriptedServer(json(422, problem))) {
            // When
            var thrown = assertThatThrownBy(() -> api(server).state(SESSION));

            // Then
            thrown.isInstanceOf(ApiException.class)
                    .hasMessage("One is not published. (exercises[0].id: see GET /exercises)");
        }
    }

    @Test
    void shouldSayWhatAnErrorWithoutAProblemMeans() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(head(401, "text/html") + "\r\n<h1>No</h1>")) {
            // When
            var thrown = assertThatThrownBy(() -> api(server).state(SESSION));

            // Then
            thrown.isInstanceOf(ApiException.class)
                    .hasMessage(server.url().getAuthority() + " answered 401: it doesn't take this token");
        }
    }

    @Test
    void shouldSayThatNobodyAnswers() throws Exception {
        // Given
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        URI url = URI.create("http://localhost:" + free);

        // When
        var thrown = assertThatThrownBy(() -> api(url).state(SESSION));

        // Then
        thrown.isInstanceOf(ApiException.class)
                .hasMessage("can't reach " + url + ": nobody answers there; is the stack up?");
    }

    @Test
    void shouldReadWeeksOldestFirst() throws Exception {
        // Given
        String newer = "{\"week\":\"2026-W47\",\"startsOn\":\"2026-11-16\",\"endsOn\":\"2026-11-22\",\"zone\":\"Europe/"
                + "Vienna\",\"targetMinutes\":150,\"minutes\":45,\"activeMs\":2700000,\"remainingMinutes\":105,"
                + "\"moderateMinutes\":20,\"byKind\":{\"rest\":{\"minutes\":12,\"activeMs\":720500}},\"byDay\":[],\"byExercise\":[],\"sessions\":6}";
        String older = newer.replace("2026-W47", "2026-W46").replace("2026-11-16", "2026-11-09");
        try (ScriptedServer server = new ScriptedServer(json(200, "{\"items\":[" + newer + "," + older + "]}"))) {
            // When
            List<ReceivedWeek> weeks =
                    api(server).weeks("2026-W46", "2026-W47", new WeekBounds(VIENNA, WeekBounds.Start.SUNDAY));

            // Then
            assertThat(server.requests().getFirst().line())
                    .isEqualTo("GET /weeks?from=2026-W46&to=2026-W47&zone=Europe%2FVienna&weekStart=sunday HTTP/1.1");
            assertThat(weeks).extracting(ReceivedWeek::week).containsExactly("2026-W46", "2026-W47");
            assertThat(weeks.getLast())
                    .isEqualTo(new ReceivedWeek(
                            "2026-W47",
                            LocalDate.of(2026, 11, 16),
                            LocalDate.of(2026, 11, 22),
                            150,
                            45,
                            2_700_000,
                            105,
                            20,
                            6,
                            Map.of("rest", new ReceivedWeek.KindTime(12))));
            assertThat(weeks.getLast().restMinutes()).isEqualTo(12);
        }
    }

    @Test
    void shouldNeverShowAToken() throws Exception {
        // Given
        String pasted = "secret\u0007token";

        // When
        var thrown = assertThatThrownBy(() -> Token.of(pasted));

        // Then
        thrown.isInstanceOf(ApiException.class).hasMessageNotContaining("secret");
        assertThat(Token.of(" secret.token== \n")).hasToString("Token[hidden]");
    }

    @Test
    void shouldKnowWhereARunningSessionIs() throws Exception {
        // Given: at 10 s it stood at 4 s, and runs 20 times as fast
        ReceivedState state = Json.read(
                state(2, "running", 4000, 10).replace("\"followers\"", "\"pace\":20,\"followers\""),
                ReceivedState.class);

        // When
        List<Duration> positions = List.of(
                state.positionAt(TEN.plusSeconds(9)),
                state.positionAt(TEN.plusMillis(10_500)),
                state.positionAt(TEN.plusSeconds(60)));

        // Then
        assertThat(positions).containsExactly(Duration.ZERO, Duration.ofSeconds(14), Duration.ofMinutes(1));
    }

    private static Api api(ScriptedServer server) throws ApiException {
        return api(server.url());
    }

    private static Api api(URI url) throws ApiException {
        return new Api(Services.behind(url), Token.of("abc"), List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }
}
