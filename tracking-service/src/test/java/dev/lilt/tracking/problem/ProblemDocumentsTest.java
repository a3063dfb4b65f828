package dev.lilt.tracking.problem;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.problem;
import static dev.lilt.tracking.testing.Asking.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.identity.TokenSigner;
import dev.lilt.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The problem documents that any path may answer with; those of bad parameters are with their resources. */
@QuarkusTest
class ProblemDocumentsTest {
    private static final String NOT_SIGNED_IN = """
            401 application/problem+json
            {"type":"urn:lilt:problem:not-signed-in","status":401,"title":"Not signed in",\
            "detail":"Send a valid bearer token.","instance":"/weeks/2026-W47"}""";

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void shouldRefuseATokenThatIsNotGood(String what, Supplier<String> token) {
        // When
        Response response = with(token.get()).get("/weeks/2026-W47");

        // Then
        assertThat(problem(response)).isEqualTo(NOT_SIGNED_IN);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                badToken("expired", () -> Tokens.expired("alma")),
                badToken("of another issuer", () -> Tokens.fromAnotherIssuer("alma")),
                badToken("unsigned", () -> Tokens.unsigned("alma")),
                badToken("signed by a stranger", () -> Tokens.signedByAStranger("alma")),
                badToken("no token at all", () -> "abc"),
                badToken("empty", () -> ""));
    }

    private static Arguments badToken(String what, Supplier<String> token) {
        return Arguments.of(what, token);
    }

    @Test
    void shouldRefuseWhoeverSendsNoToken() {
        // When
        Response response = given().get("/weeks/2026-W47");

        // Then
        assertThat(problem(response)).isEqualTo(NOT_SIGNED_IN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/weeks/2026-W47",
                "/weeks/current",
                "/weeks",
                "/activity",
                "/targets/current",
                "/weeks/current/stream"
            })
    void shouldAskForTheRoleMember(String path) {
        // Given
        String guest = signed("alma", List.of("guest"));

        // When
        Response response = with(guest).get(path);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        403 application/problem+json
                        {"type":"urn:lilt:problem:not-allowed","status":403,"title":"Not allowed",\
                        "detail":"Your token lacks the role for this.","instance":"%s"}""".formatted(path));
    }

    @Test
    void shouldRefuseATokenThatNamesNobody() {
        // Given
        String nobody = signed(" ", TokenSigner.MEMBER);

        // When
        Response response = with(nobody).get("/weeks/2026-W47");

        // Then
        assertThat(problem(response)).isEqualTo(NOT_SIGNED_IN);
    }

    /** By the issuer of the tests, as {@link Tokens} signs them. */
    private static String signed(String member, List<String> groups) {
        SigningKey key = SigningKey.read(System.getProperty("lilt.testing.key"));
        return new TokenSigner(key, System.getProperty("lilt.testing.issuer"))
                .sign(member, groups, InstantSource.system().instant(), Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/weeks/2026-W47/days", "/activities", "/targets"})
    void shouldSayThatThereIsNothing(String path) {
        // When
        Response response = as("alma").get(path);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        404 application/problem+json
                        {"type":"urn:lilt:problem:not-found","status":404,"title":"Not found",\
                        "detail":"There is nothing at this path.","instance":"%s"}""".formatted(path));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /weeks,           'GET, HEAD, OPTIONS'",
        "PUT,    /weeks/2026-W47,  'GET, HEAD, OPTIONS'",
        "DELETE, /activity,        'GET, HEAD, OPTIONS'",
        "PATCH,  /weeks/current,   'GET, HEAD, OPTIONS'",
        "DELETE, /targets/current, 'GET, HEAD, OPTIONS, PUT'"
    })
    void shouldSayWhatAPathTakes(String method, String path, String allowed) {
        // When
        Response response =
                as("alma").contentType("application/json").body("{}").request(method, path);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        405 application/problem+json
                        {"type":"urn:lilt:problem:method-not-allowed","status":405,"title":"Method not allowed",\
                        "detail":"See Allow for what this path takes.","instance":"%s"}""".formatted(path));
        assertThat(response.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/weeks", "/weeks/2026-W47", "/weeks/current", "/activity", "/targets/current"})
    void shouldOfferNothingButJsonAndCsv(String path) {
        // When
        Response response = as("alma").accept("application/xml").get(path);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        406 application/problem+json
                        {"type":"urn:lilt:problem:not-acceptable","status":406,"title":"Not acceptable",\
                        "detail":"This representation is not available. Leave Accept out to get the default.","instance":"%s"}""".formatted(path));
    }

    @Test
    void shouldNotBeUpsetByABodyItNeverReads() {
        // When
        Response response =
                as("alma").contentType("text/plain").body("x".repeat(60_000)).get("/weeks/2026-W47");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
