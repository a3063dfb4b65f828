package dev.lilt.support.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.support.testing.RawHttp;
import dev.lilt.support.testing.TestProvider;
import dev.lilt.support.testing.TestProviderResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestProviderResource.class)
class RequestAdmissionTest {
    TestProvider provider;

    @Test
    void shouldHandOnAWholeBody() {
        given().auth()
                .oauth2(provider.token("alma"))
                .contentType("application/json")
                .body("{\"a\":1,\"b\":2}")
                .post("/things")
                .then()
                .statusCode(200)
                .body("fields", org.hamcrest.Matchers.equalTo(2));
    }

    @Test
    void shouldTakeABodyInChunksAndAfterContinue() throws IOException {
        String head = "POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + provider.token("alma") + "\r\n";

        assertThat(answer(head + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n0\r\n\r\n"))
                .contains("200 OK", "{\"fields\":1}");
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send(head + "Content-Length: 7\r\nExpect: 100-continue\r\n\r\n");
            http.send("{\"a\":1}");
            assertThat(http.response() + http.response()).contains("100 Continue", "200 OK", "{\"fields\":1}");
        }
    }

    /** The first request of a connection asks for HTTP/2, and is still HTTP/1.1 itself. */
    @Test
    void shouldReadBodiesOverHttp2() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int i = 0; i < 20; i++) {
                String body = "{\"a\":\"" + "x".repeat(i * 3_000) + "\"}";
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + "/things/" + i))
                        .header("Authorization", "Bearer " + provider.token("alma"))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.version()).isEqualTo(i == 0 ? answer.version() : HttpClient.Version.HTTP_2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /things", "PUT /things/1", "GET /things", "POST /nowhere"})
    void shouldGiveUpOnARequestThatDoesNotArrive(String call) throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            // When
            http.send(call + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                    + provider.token("slow") + "\r\nContent-Length: 100\r\n\r\n{\"a");

            // Then
            assertThat(http.response())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "urn:lilt:problem:request-timeout", "within 3 seconds");
            assertThat(http.isClosedByServer()).isTrue();
        }
    }

    @Test
    void shouldNotReadTheBodyOfAStranger() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /things HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + provider.forged("alma")
                    + "\r\nContent-Length: 100\r\n\r\n{\"a");
            assertThat(http.response()).startsWith("HTTP/1.1 401 ").contains("urn:lilt:problem:not-signed-in");
        }
    }

    @Test
    void shouldNotDrainARefusedBodyWithoutEnd() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            // Given
            http.send("POST /things HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + provider.token("endless")
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

            // When
            http.send(chunk).send(chunk);

            // Then
            assertThat(http.response()).startsWith("HTTP/1.1 413 ").contains("urn:lilt:problem:too-large");
            await().atMost(Duration.ofSeconds(5)).until(() -> isRefused(http, chunk));
        }
    }

    private static boolean isRefused(RawHttp http, String chunk) {
        try {
            http.send(chunk);
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void shouldBoundTheOpenRequestsOfAMemberAndOfNobodyElse() throws IOException {
        List<RawHttp> open = new ArrayList<>();
        try {
            // Given
            String half = "POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                    + provider.token("greedy") + "\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n";
            for (int i = 0; i < 4; i++) {
                RawHttp each = new RawHttp(RestAssured.port);
                open.add(each);
                // The service asks for the body once it has counted the request.
                assertThat(each.send(half).response()).startsWith("HTTP/1.1 100 Continue");
            }

            // When
            String fifth = answer(half);

            // Then
            assertThat(fifth)
                    .startsWith("HTTP/1.1 429 ")
                    .contains("urn:lilt:problem:too-many-requests", "Retry-After: 1");
            put("greedy").then().statusCode(200);
            put("alma").then().statusCode(200);
        } finally {
            for (RawHttp each : open) {
                each.close();
            }
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().auth()
                        .oauth2(provider.token("greedy"))
                        .get("/things")
                        .then()
                        .statusCode(200));
    }

    private io.restassured.response.Response put(String member) {
        return given().auth()
                .oauth2(provider.token(member))
                .contentType("application/json")
                .body("{}")
                .put("/things/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "55P03", "57014"})
    void shouldSayThatTheDatabaseIsAway(String state) {
        given().auth()
                .oauth2(provider.token("alma"))
                .get("/things?fault=" + state)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", org.hamcrest.Matchers.equalTo("urn:lilt:problem:unavailable"));
    }

    @Test
    void shouldNotBlameTheDatabaseForAStatementThatIsWrong() {
        given().auth()
                .oauth2(provider.token("alma"))
                .get("/things?fault=22021")
                .then()
                .statusCode(500)
                .body("type", org.hamcrest.Matchers.equalTo("urn:lilt:problem:unexpected"));
    }

    private static String answer(String request) throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            return http.send(request).response();
        }
    }
}
