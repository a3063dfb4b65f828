package dev.lilt.content.problem;

import static dev.lilt.content.testing.Api.asAuthor;
import static dev.lilt.content.testing.Api.asMember;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import dev.lilt.testing.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@RealParts
class ProblemDocumentsTest {

    static Stream<String> badTokens() {
        return Stream.of(
                Tokens.expired("alma"),
                Tokens.fromAnotherIssuer("alma"),
                Tokens.unsigned("alma"),
                Tokens.signedByAStranger("alma"),
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void shouldRefuseABadToken(String token) {
        assertProblem(given().auth().oauth2(token).get("/exercises"), 401, """
                {"type":"urn:lilt:problem:not-signed-in","status":401,"title":"Not signed in",\
                "detail":"Send a valid bearer token.","instance":"/exercises"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exercises", "/exercises/cat-cow", "/exercises/cat-cow/versions/1", "/plans", "/guidance"})
    void shouldRefuseACallWithoutAToken(String path) {
        assertProblem(given().get(path), 401, """
                {"type":"urn:lilt:problem:not-signed-in","status":401,"title":"Not signed in",\
                "detail":"Send a valid bearer token.","instance":"%s"}""".formatted(path));
    }

    @Test
    void shouldLetOnlyAuthorsPublish() {
        assertProblem(
                asMember()
                        .contentType(ContentType.JSON)
                        .body(Example.pelvicTilt().json())
                        .put("/exercises/pelvic-tilt"),
                403,
                """
                {"type":"urn:lilt:problem:not-allowed","status":403,"title":"Not allowed",\
                "detail":"Your token lacks the role for this.","instance":"/exercises/pelvic-tilt"}""");
    }

    @Test
    void shouldLetOnlyAuthorsRetire() {
        assertProblem(asMember().delete("/exercises/pelvic-tilt"), 403, """
                {"type":"urn:lilt:problem:not-allowed","status":403,"title":"Not allowed",\
                "detail":"Your token lacks the role for this.","instance":"/exercises/pelvic-tilt"}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exercises/nobody-knows-it",
                "/exercises/Not_An_Id",
                "/exercises/cat-cow/versions/99",
                "/exercises/cat-cow/versions/0",
                "/exercises/cat-cow/versions/-1",
                "/exercises/cat-cow/versions/one",
                "/exercises/cat-cow/versions/99999999999999",
                "/plans/nobody-knows-it"
            })
    void shouldFindNothing(String path) {
        assertProblem(asMember().urlEncodingEnabled(false).get(path), 404, """
                {"type":"urn:lilt:problem:not-found","status":404,"title":"Not found",\
                "detail":"There is nothing of that name, or it was retired.","instance":"%s"}""".formatted(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/%00", "/exercises/%2e%2e", "/exercises/cat%0acow", "/exercises/%F0%9F%98%80"})
    void shouldFindNothingBehindStrangeNames(String path) {
        asMember().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/movies", "/exercises/cat-cow/photos", "/guidance/urgent"})
    void shouldKnowNoOtherPaths(String path) {
        assertProblem(asMember().get(path), 404, """
                {"type":"urn:lilt:problem:not-found","status":404,"title":"Not found",\
                "detail":"There is nothing at this path.","instance":"%s"}""".formatted(path));
    }

    @Test
    void shouldTakeNoOtherMethods() {
        // When
        Response response = asAuthor().body("{}").post("/exercises/cat-cow");

        // Then
        assertProblem(response, 405, """
                {"type":"urn:lilt:problem:method-not-allowed","status":405,"title":"Method not allowed",\
                "detail":"See Allow for what this path takes.","instance":"/exercises/cat-cow"}""");
        assertThat(response.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
    }

    @Test
    void shouldSayWhatAVersionTakes() {
        assertThat(asAuthor().delete("/exercises/cat-cow/versions/1").header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void shouldSpeakJsonOnly() {
        assertProblem(asMember().accept("text/html").get("/exercises"), 406, """
                {"type":"urn:lilt:problem:not-acceptable","status":406,"title":"Not acceptable",\
                "detail":"This representation is not available. Leave Accept out to get the default.","instance":"/exercises"}""");
    }

    @Test
    void shouldNameEveryFilterThatIsWrong() {
        assertProblem(asMember().get("/exercises?position=moon&kind=yoga&relieves=boredom&week=60"), 422, """
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"/exercises","errors":[\
                {"field":"position","detail":"must be one of: hands-and-knees, seated, side-lying, standing, supine,\
                 any"},\
                {"field":"kind","detail":"must be one of: aerobic, strength, mobility, relaxation, rest"},\
                {"field":"relieves","detail":"must be one of: shifted-posture, weak-core, ligament-softness,\
                 long-sitting, long-standing, heavy-lifting, earlier-back-trouble"},\
                {"field":"week","detail":"must be a whole number from 1 to 42, but is 60"}]}""");
    }

    @Test
    void shouldNameEveryFieldThatIsWrong() {
        // Given
        String body = Api.exercise("test-wrong")
                .with("id", "\"other\"")
                .with("work.repetitions.reps.min", "12")
                .with("title.en", "\"\\u0007\"")
                .with("photo", "\"cat.png\"")
                .json();

        // When, Then
        assertProblem(asAuthor().body(body).put("/exercises/test-wrong"), 422, """
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"/exercises/test-wrong",\
                "errors":[\
                {"field":"id","detail":"must be the id in the path, or be left out"},\
                {"field":"title.en","detail":"must hold no control characters and no line breaks"},\
                {"field":"work.repetitions.reps.min","detail":"must not be more than max (10), but is 12"},\
                {"field":"photo","detail":"is not a field of this object"}]}""");
    }

    @Test
    void shouldNameATextThatTakesLongerToSayThanThereIsTime() {
        // Given
        String body = Api.exercise("test-too-long")
                .with("work.repetitions.phases[1].say", """
                        {"en":"Out","es":"uno dos tres cuatro cinco seis siete ocho nueve diez once doce"}""")
                .without("work.repetitions.phases[1].sayShort")
                .json();

        // When, Then
        assertProblem(asAuthor().body(body).put("/exercises/test-too-long"), 422, """
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"/exercises/test-too-long",\
                "errors":[{"field":"work.repetitions.phases[1].say","detail":"takes 5.1 s to say in es, and the phase\
                 lasts 4 s: add a sayShort, or allow more seconds"}]}""");
        asMember().get("/exercises/test-too-long").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"cat\""})
    void shouldTakeObjectsOnly(String body) {
        assertProblem(asAuthor().body(body).put("/exercises/test-wrong"), 422, """
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"/exercises/test-wrong",\
                "errors":[{"field":"body","detail":"must be an object"}]}""");
    }

    @Test
    void shouldTakeAnIdOnly() {
        assertProblem(asAuthor().body(Example.pelvicTilt().without("id").json()).put("/exercises/Not_An_Id"), 422, """
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"/exercises/Not_An_Id",\
                "errors":[{"field":"id","detail":"must be lower-case words joined by hyphens, at most 64\
                 characters"}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":", "", "{} {}", "{\"id\":\"a\",\"id\":\"b\"}", "nonsense", "{\"a\":NaN}"})
    void shouldRefuseWhatIsNoJson(String body) {
        assertProblem(asAuthor().body(body).put("/exercises/test-wrong"), 400, """
                {"type":"urn:lilt:problem:malformed-body","status":400,"title":"Malformed body",\
                "detail":"The body is not JSON that can be read.","instance":"/exercises/test-wrong"}""");
    }

    @Test
    void shouldRefuseJsonThatIsAbyssal() {
        assertProblem(asAuthor().body("[".repeat(1_500)).put("/exercises/test-wrong"), 400, """
                {"type":"urn:lilt:problem:malformed-body","status":400,"title":"Malformed body",\
                "detail":"The body is not JSON that can be read.","instance":"/exercises/test-wrong"}""");
    }

    @Test
    void shouldAskWhichVersionIsReplaced() {
        assertProblem(asAuthor().body(Example.pelvicTilt().json()).put("/exercises/pelvic-tilt"), 428, """
                {"type":"urn:lilt:problem:if-match-needed","status":428,"title":"If-Match needed",\
                "detail":"Send If-Match with the ETag of the version you replace.",\
                "instance":"/exercises/pelvic-tilt"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"99\"", "W/\"1\"", "1", "nonsense"})
    void shouldRefuseAStaleChange(String ifMatch) {
        assertProblem(
                asAuthor()
                        .header("If-Match", ifMatch)
                        .body(Example.pelvicTilt().json())
                        .put("/exercises/pelvic-tilt"),
                412,
                """
                {"type":"urn:lilt:problem:stale","status":412,"title":"Stale",\
                "detail":"Another version is current. Get it, make your change to it and send that.",\
                "instance":"/exercises/pelvic-tilt"}""");
    }

    @Test
    void shouldRefuseAMegabyte() {
        assertProblem(asAuthor().body("x".repeat(1_000_000)).put("/exercises/test-wrong"), 413, """
                {"type":"urn:lilt:problem:too-large","status":413,"title":"Body too large",\
                "detail":"Send a body of at most 64 KiB.","instance":"/exercises/test-wrong"}""");
    }

    @Test
    void shouldRefuseAnotherMediaType() {
        assertProblem(
                given().config(RestAssuredConfig.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                        .auth()
                        .oauth2(Tokens.author("nora"))
                        .contentType("text/plain")
                        .body("id: cat-cow")
                        .put("/exercises/test-wrong"),
                415,
                """
                {"type":"urn:lilt:problem:unsupported-media-type","status":415,"title":"Unsupported media type",\
                "detail":"Send application/json.","instance":"/exercises/test-wrong"}""");
    }

    private static void assertProblem(Response response, int status, String document) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.asString()).isEqualTo(document);
    }
}
