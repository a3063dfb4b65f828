package dev.lilt.session.problem;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SessionServiceTest
class HttpEdgeTest {
    private static final String ID = "0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11";
    private static final byte[] MEGABYTE =
            ("{\"plan\":\"" + "a".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/session", "/sessions/" + ID + "/cue", "/sessions/" + ID + "/commands", "/exercises"})
    void shouldKnowNoOtherPath(String path) {
        // When
        Response answer = Service.as("edge").get(path);

        // Then
        assertProblem(answer, document(404, "not-found", "Not found", "There is nothing at this path.", path));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /sessions, 'GET, HEAD, OPTIONS, POST'",
        "DELETE, /sessions/" + ID + ", 'GET, HEAD, OPTIONS'",
        "POST, /sessions/" + ID + "/timeline, 'GET, HEAD, OPTIONS'",
        "GET, /sessions/" + ID + "/commands/one, 'OPTIONS, PUT'",
        "GET, /sessions/" + ID + "/tickets, 'OPTIONS, POST'",
        "POST, /sessions/" + ID + "/cues, 'GET, HEAD, OPTIONS'",
        "DELETE, /sessions/" + ID + "/cues, 'GET, HEAD, OPTIONS'"
    })
    void shouldSayWhatAPathTakes(String method, String path, String allowed) {
        // When
        Response answer = Service.as("edge").request(method, path);

        // Then
        assertProblem(
                answer,
                document(405, "method-not-allowed", "Method not allowed", "See Allow for what this path takes.", path));
        assertThat(Set.of(answer.header("Allow").split(", "))).isEqualTo(Set.of(allowed.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "text/event-stream"})
    void shouldAnswerInJsonOnly(String accepted) {
        // When
        Response answer = Service.as("edge").accept(accepted).get("/sessions");

        // Then
        assertProblem(
                answer,
                document(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "This representation is not available. Leave Accept out to get the default.",
                        "/sessions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void shouldTakeJsonOnly(String type) {
        // When
        Response answer = Service.as("edge")
                .contentType(ContentType.fromContentType(type))
                .body(Service.MORNING)
                .post("/sessions");

        // Then
        assertProblem(
                answer,
                document(
                        415,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "Send application/json.",
                        "/sessions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"plan\":",
                "{\"plan\":\"back-care-day\",}",
                "{'plan':'back-care-day'}",
                "plan=back-care-day",
                "{\"zone\":\"a\",\"zone\":\"b\"}",
                "{\"zone\":\"Europe/Vienna\"} {}",
                "{\"zone\":\"\u0000\"}",
                "{\"minutes\":06}",
                "{\"minutes\":NaN}",
                "{\"zone\":\"Europe/Vienna\"} and so on"
            })
    void shouldSayThatABodyCannotBeRead(String body) {
        for (String path : new String[] {"/sessions"}) {
            // When
            Response answer = Service.make("edge", body);

            // Then
            assertProblem(
                    answer,
                    document(400, "malformed-body", "Malformed body", "The body is not JSON that can be read.", path));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void shouldMissABody(String body) {
        // When
        Response answer = Service.command("edge", ID, "one", body);

        // Then
        assertProblem(
                answer,
                document(
                        400,
                        "malformed-body",
                        "Malformed body",
                        "There is no body. Send a JSON object.",
                        "/sessions/" + ID + "/commands/one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions", "/sessions/" + ID + "/commands/one", "/nowhere"})
    void shouldRefuseAMegabyteThatAnnouncesItself(String path) throws Exception {
        // When
        HttpResponse<String> answer = send(path, BodyPublishers.ofByteArray(MEGABYTE));

        // Then
        assertTooLarge(answer, path);
    }

    @Test
    void shouldRefuseAMegabyteThatComesInChunks() throws Exception {
        // When
        HttpResponse<String> answer =
                send("/sessions", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(MEGABYTE)));

        // Then
        assertTooLarge(answer, "/sessions");
    }

    @Test
    void shouldRefuseABodyThatIsOneByteTooLong() throws Exception {
        // Given
        String tooLong = Service.MORNING + " ".repeat(64 * 1024 - Service.MORNING.length() + 1);

        // When
        HttpResponse<String> answer = send("/sessions", BodyPublishers.ofString(tooLong));

        // Then
        assertTooLarge(answer, "/sessions");
    }

    private static HttpResponse<String> send(String path, BodyPublisher body) throws IOException, InterruptedException {
        String method = path.contains("commands") ? "PUT" : "POST";
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + Tokens.member("edge"))
                            .header("Content-Type", "application/json")
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertTooLarge(HttpResponse<String> answer, String path) {
        assertProblem(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElseThrow(),
                answer.body(),
                document(413, "too-large", "Body too large", "Send a body of at most 64 KiB.", path));
    }
}
