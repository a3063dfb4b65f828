package dev.lilt.session.command;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static dev.lilt.session.testing.Problems.invalidRequest;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SessionServiceTest
class RefusedCommandTest {
    private final String member = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @ParameterizedTest
    @CsvSource({
        "ready, pause",
        "ready, resume",
        "ready, continue",
        "running, start",
        "running, continue",
        "running, resume",
        "paused, start",
        "paused, pause",
        "paused, continue",
        "stopped, start",
        "stopped, continue",
        "stopped, pause",
        "stopped, resume",
        "stopped, stop",
        "completed, start",
        "completed, pause",
        "completed, resume",
        "completed, stop"
    })
    void shouldAllowOnlyWhatTheStateAllows(String status, String command) {
        // Given
        String id = sessionThatIs(status);

        // When
        Response answer = Service.command(member, id, "one", "{\"type\":\"" + command + "\"}");

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:illegal-transition","title":"Not allowed now","status":409,
                 "detail":"A session that is %s can't be told to %s.",
                 "instance":"/sessions/%s/commands/one","sessionStatus":"%s"}""".formatted(status, command, id, status));
    }

    private String sessionThatIs(String status) {
        String id = Service.session(member, status.equals("completed") ? Service.QUICK : Service.MORNING);
        List<String> commands = switch (status) {
            case "running", "completed" -> List.of("start");
            case "paused" -> List.of("start", "pause");
            case "stopped" -> List.of("start", "stop");
            default -> List.of();
        };
        commands.forEach(each -> Service.command(member, id, each).then().statusCode(200));
        await().until(() ->
                Service.as(member).get("/sessions/{id}", id).path("status").equals(status));
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"pause\"}", "{\"type\":\"stop\",\"symptoms\":[\"dizziness\"]}"})
    void shouldTakeNoOtherCommandUnderTheSameId(String other) {
        // Given
        String id = sessionThatIs("ready");
        Service.command(member, id, "one", "{\"type\":\"start\"}").then().statusCode(200);

        // When
        Response answer = Service.command(member, id, "one", other);

        // Then
        assertProblem(
                answer,
                document(
                        409,
                        "command-id-reused",
                        "Command id reused",
                        "Another command was accepted under this id. Send each command under an id of its own.",
                        "/sessions/" + id + "/commands/one"));
    }

    @Test
    void shouldLeaveTheIdOfARefusedCommandFree() {
        // Given
        String id = sessionThatIs("ready");
        Service.command(member, id, "one", "{\"type\":\"pause\"}").then().statusCode(409);

        // When
        Response answer = Service.command(member, id, "one", "{\"type\":\"start\"}");

        // Then
        answer.then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                               | type        | is required
            {"type":null}                                    | type        | is required
            {"type":"fly"}                                   | type        | one of start, pause, resume, continue, skip, back, extend, stop
            {"type":"START"}                                 | type        | one of start, pause, resume, continue, skip, back, extend, stop
            {"type":""}                                      | type        | one of start, pause, resume, continue, skip, back, extend, stop
            {"type":0}                                       | type        | one of start, pause, resume, continue, skip, back, extend, stop
            {"type":["start"]}                               | type        | one of start, pause, resume, continue, skip, back, extend, stop
            {"type":{"start":true}}                          | type        | one of start, pause, resume, continue, skip, back, extend, stop
            {"type":"start","at":"2026-11-22T10:00:00.000Z"} | at          | there is no such field
            {"type":"start","symptoms":["dizziness"]}        | symptoms    | only with stop
            {"type":"pause","symptoms":[]}                   | symptoms    | only with stop
            {"type":"stop","symptoms":"dizziness"}           | symptoms    | a list
            {"type":"stop","symptoms":["tired"]}             | symptoms[0] | one of sharp-pain, dizziness, chest-pain, bleeding, fluid-loss, other, sudden-breathlessness, loss-of-feeling, bladder-bowel-control, fever, tightenings, burning-urine, rib-pain
            {"type":"stop","symptoms":["other",1]}           | symptoms[1] | one of sharp-pain, dizziness, chest-pain, bleeding, fluid-loss, other, sudden-breathlessness, loss-of-feeling, bladder-bowel-control, fever, tightenings, burning-urine, rib-pain
            {"type":"stop","symptoms":["other",null]}        | symptoms[1] | is required
            {"type":"stop","symptoms":["other","other","other","other","other","other","other","other","other","other","other","other","other","other"]} | symptoms | at most 13
            []                                               | body        | an object
            "start"                                          | body        | an object
            """)
    void shouldNameTheFieldAtFault(String body, String field, String detail) {
        // Given
        String id = sessionThatIs("running");

        // When
        Response answer = Service.command(member, id, "one", body);

        // Then
        assertProblem(answer, invalidRequest("/sessions/" + id + "/commands/one", field, detail));
    }

    @ParameterizedTest
    @CsvSource({
        "One, lower-case words with hyphens",
        "one_two, lower-case words with hyphens",
        "one--two, lower-case words with hyphens",
        "-, lower-case words with hyphens",
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddde, at most 64 characters"
    })
    void shouldTakeOnlyIdsThatAreWords(String commandId, String detail) {
        // Given
        String id = sessionThatIs("ready");

        // When
        Response answer = Service.command(member, id, commandId, "{\"type\":\"start\"}");

        // Then
        assertProblem(answer, invalidRequest("/sessions/" + id + "/commands/" + commandId, "commandId", detail));
    }
}
