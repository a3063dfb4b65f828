package dev.lilt.session.problem;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.identity.TokenSigner;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SessionServiceTest
class SignInTest {
    private static final String SESSION = "/sessions/0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11";

    /** Every call that needs a token, method and path. The body is broken: who sends it is asked first. */
    static final List<String> CALLS = List.of(
            "GET /sessions",
            "POST /sessions",
            "GET " + SESSION,
            "GET " + SESSION + "/timeline",
            "GET " + SESSION + "/cues",
            "POST " + SESSION + "/tickets",
            "PUT " + SESSION + "/commands/one");

    static Stream<Arguments> callsWithoutAGoodToken() {
        Map<String, String> headers = Map.of(
                "garbage", "Bearer garbage",
                "empty", "Bearer ",
                "another scheme", "Basic YWxtYTphbG1h",
                "expired", "Bearer " + Tokens.expired("alma"),
                "of another issuer", "Bearer " + Tokens.fromAnotherIssuer("alma"),
                "unsigned", "Bearer " + Tokens.unsigned("alma"),
                "signed by a stranger", "Bearer " + Tokens.signedByAStranger("alma"));
        return CALLS.stream()
                .flatMap(call -> Stream.concat(
                        Stream.of(Arguments.of("missing", call, "")),
                        headers.entrySet().stream()
                                .map(header -> Arguments.of(header.getKey(), call, header.getValue()))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("callsWithoutAGoodToken")
    void shouldAskForAValidToken(String token, String call, String authorization) {
        // Given
        RequestSpecification request = given().contentType(ContentType.JSON);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        // When
        Response answer = send(request, call);

        // Then
        assertProblem(
                answer, document(401, "not-signed-in", "Not signed in", "Send a valid bearer token.", path(call)));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    static List<String> calls() {
        return CALLS;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void shouldRefuseSomebodyWhoIsNoMember(String call) {
        // Given
        SigningKey key = SigningKey.read(System.getProperty("lilt.testing.key"));
        String issuer = ConfigProvider.getConfig().getValue("lilt.identity.issuer", String.class);
        String token =
                new TokenSigner(key, issuer).sign("alma", List.of("partner"), Instant.now(), Duration.ofMinutes(5));

        // When
        Response answer = send(given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token), call);

        // Then
        assertProblem(
                answer, document(403, "not-allowed", "Not allowed", "Your token lacks the role for this.", path(call)));
    }

    private static Response send(RequestSpecification request, String call) {
        boolean hasBody = !call.startsWith("GET");
        return (hasBody ? request.body("{") : request).request(call.substring(0, call.indexOf(' ')), path(call));
    }

    private static String path(String call) {
        return call.substring(call.indexOf(' ') + 1);
    }
}
