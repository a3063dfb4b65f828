package dev.lilt.session.create;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static dev.lilt.session.testing.Problems.invalidRequest;

import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that can be read and are no session all the same. */
@SessionServiceTest
class RefusedSessionTest {
    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldNeedTheAnswersToTheClearanceQuestions() {
        // When
        Response answer = Service.make("refused", Service.MORNING.replace(",\"clearance\":{}", ""));

        // Then
        assertProblem(
                answer,
                document(
                        422,
                        "clearance-needed",
                        "Clearance needed",
                        "Answer the clearance questions of GET /guidance first, and send them as profile.clearance.",
                        "/sessions"));
    }

    @Test
    void shouldGoByTheCliniciansClearance() {
        // When
        Response answer =
                makeCleared("{\"conditions\":[\"heart-disease\",\"lung-disease\"],\"clearedByClinician\":true}");

        // Then
        answer.then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"restAdvised\":true}",
                "{\"restAdvised\":true,\"clearedByClinician\":true}",
                "{\"restAdvised\":true,\"conditions\":[\"heart-disease\"]}"
            })
    void shouldAdviseRestWhateverElseIsTrue(String clearance) {
        // When
        Response answer = makeCleared(clearance);

        // Then
        assertProblem(
                answer,
                document(
                        422,
                        "rest-advised",
                        "Rest is advised",
                        "A clinician has advised you to rest, so there is no session now."
                                + " Ask when you may move again.",
                        "/sessions"));
    }

    @Test
    void shouldSayThatNothingIsLeft() {
        // Given
        Content.publishSupine();

        // When
        Response answer =
                Service.make("refused", "{\"exercises\":[{\"id\":\"test-lying-twist\"}]," + Service.PROFILE + "}");

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:nothing-left","title":"Nothing left","status":422,"instance":"/sessions",
                 "detail":"None of these exercises is right for you now. Choose others, or a block of the day plan.",
                 "adjustments":[{"exercise":"test-lying-twist",
                   "reason":"Left out: no long time flat on the back in the second half of pregnancy."}]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the exercise | minutes | the nearest that can | in words
            "id":"cat-cow"                            | 60 | [5]   | The nearest that can: 5 minutes.
            "id":"cat-cow"                            | 1  | [2]   | The nearest that can: 2 minutes.
            "id":"walk-pelvic-sway"                   | 60 | [31]  | The nearest that can: 31 minutes.
            "id":"seated-forward-lean","seconds":60   | 3  | []    | Leave minutes out: it usually takes 84 seconds.
            "id":"walk-pelvic-sway","seconds":320     | 6  | []    | Leave minutes out: it usually takes 333 seconds.
            """)
    void shouldSayWhatLengthWouldFit(String exercise, int minutes, String nearest, String inWords) {
        // Given
        String body = "{\"exercises\":[{" + exercise + "}],\"minutes\":" + minutes + "," + Service.PROFILE + "}";

        // When
        Response answer = Service.make("refused", body);

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:cannot-fit","title":"Cannot fit","status":422,"instance":"/sessions",
                 "detail":"These exercises can't be brought to that length safely. %s","nearestMinutes":%s}""".formatted(inWords, nearest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | late-afternoon | 5 | 8 | Morning loosener, Evening wind-down
            es | flare          | 8 | 3 | Soltar por la mañana, Pausa del mediodía, Media tarde, Calma de la noche
            """)
    void shouldSayWhichBlocksTakeTheLengthThatWasAskedFor(
            String language, String block, int minutes, int nearest, String titles) {
        // Given
        String inWords = language.equals("en")
                ? "These exercises can't be brought to that length safely. The nearest that can: %d minutes."
                        + " Of the length that you asked for are the blocks %s."
                : "Estos ejercicios no se pueden ajustar a esa duración sin riesgo. Lo más cercano posible: %d minutos."
                        + " De la duración que pides hay estos bloques: %s.";
        String body = Service.MORNING
                .replace("morning", block)
                .replaceFirst("\\{", "{\"locale\":\"" + language + "\",\"minutes\":" + minutes + ",");

        // When
        Response answer = Service.as("refused")
                .header("Accept-Language", language)
                .body(body)
                .post("/sessions");

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:cannot-fit","title":"Cannot fit","status":422,"instance":"/sessions",
                 "detail":"%s","nearestMinutes":[%d]}""".formatted(inWords.formatted(nearest, titles), nearest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":"no-such-exercise"                    | id      | no such exercise is published; see GET /exercises
            "id":"back-care-day"                       | id      | no such exercise is published; see GET /exercises
            "id":"cat-cow","version":2                 | version | the version published now is 1
            """)
    void shouldKnowOnlyWhatIsPublished(String exercise, String field, String detail) {
        // Given
        String body = "{\"exercises\":[{\"id\":\"cat-cow\"},{" + exercise + "}]," + Service.PROFILE + "}";

        // When
        Response answer = Service.make("refused", body);

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:unknown-exercise","title":"Unknown exercise","status":422,
                 "detail":"An exercise that was asked for is not published.","instance":"/sessions",
                 "errors":[{"field":"exercises[1].%s","detail":"%s"}]}""".formatted(field, detail));
    }

    @ParameterizedTest
    @CsvSource({"20, at most 180 minutes in all", "21, between 1 and 20 exercises"})
    void shouldRefuseMoreThanADayHolds(int times, String detail) {
        // Given
        String exercises =
                String.join(",", Collections.nCopies(times, "{\"id\":\"breathing-practice\",\"seconds\":900}"));

        // When
        Response answer = Service.make("refused", "{\"exercises\":[" + exercises + "]," + Service.PROFILE + "}");

        // Then
        assertProblem(answer, invalidRequest("/sessions", "exercises", detail));
    }

    @Test
    void shouldNameEveryFieldAtFault() {
        // Given
        String body = """
                {"exercises":[{"id":"cat-cow","reps":0}],"minutes":0,"pace":99,"profile":{"gestationalWeek":60}}""";

        // When
        Response answer = Service.make("refused", body);

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:invalid-request","title":"Invalid request","status":422,
                 "detail":"Correct the fields listed in errors and send the request again.","instance":"/sessions",
                 "errors":[
                   {"field":"exercises[0].reps","detail":"at least 1"},
                   {"field":"minutes","detail":"at least 1"},
                   {"field":"pace","detail":"at most 60"},
                   {"field":"profile.gestationalWeek","detail":"at most 42"},
                   {"field":"zone","detail":"is required"}]}""");
    }

    private static Response makeCleared(String clearance) {
        return Service.make("refused", Service.MORNING.replace("\"clearance\":{}", "\"clearance\":" + clearance));
    }
}
