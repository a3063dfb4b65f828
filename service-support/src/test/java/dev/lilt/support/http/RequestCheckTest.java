package dev.lilt.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.testing.RawHttp;
import dev.lilt.support.testing.TestProvider;
import dev.lilt.support.testing.TestProviderResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestProviderResource.class)
class RequestCheckTest {
    TestProvider provider;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/%4",
                "/a|b",
                "/a{b}",
                "/a\"b",
                "/a^b",
                "/a\\b",
                "/[a]",
                "/<a>",
                "/`a`",
                "/\u00e4",
                "/things?fault=%zz",
                "/things?a=|",
                "/things?a={}",
                "/things?a=[1]",
                "/things?a=^",
                "/things?a=\""
            })
    void shouldSayThatATargetIsNoUri(String target) throws IOException {
        String response = answer("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(response)
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/problem+json", "\"type\":\"urn:lilt:problem:malformed-request\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a/things",
                "HTTP://a:8080/things?x=%20",
                "https://[::1]/things",
                "/things?a=/?:@!$&'()*+,;="
            })
    void shouldTakeEveryFormOfATarget(String target) throws IOException {
        assertThat(answer("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics/x%2f..%2f..%2f..%2fthings",
                "/q/metrics/x%2F..%2F..%2F..%2Fthings",
                "/q/metrics/x%5c..%5cthings",
                "/%71/metrics",
                "/q/x/../metrics",
                "/q/./metrics",
                "//q/metrics",
                "/things/%31"
            })
    void shouldFindNothingAtAPathThatServersReadDifferently(String target) throws IOException {
        assertThat(answer("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("Content-Type: application/problem+json", "\"type\":\"urn:lilt:problem:not-found\"");
    }

    @Test
    void shouldSayThatATargetIsTooLong() throws IOException {
        assertThat(answer("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("application/problem+json", "urn:lilt:problem:uri-too-long", "at most 4096 characters");
    }

    @Test
    void shouldSayThatHeadersAreTooLarge() throws IOException {
        assertThat(answer("GET /things HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(30_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json", "urn:lilt:problem:headers-too-large", "at most 16 KiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: a\r\n", "Host: a b\r\n", "Host: {}\r\n"})
    void shouldAskForOneHost(String hosts) throws IOException {
        assertThat(answer("GET /things HTTP/1.1\r\n" + hosts + "\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "urn:lilt:problem:malformed-request", "exactly one Host");
    }

    @ParameterizedTest
    @CsvSource({
        "/things,          'GET, HEAD, OPTIONS, POST'",
        "/things/1,        'GET, HEAD, OPTIONS, PUT'",
        "/things/1/events, 'GET, HEAD, OPTIONS'"
    })
    void shouldNameTheSameMethodsToOptionsAndWith405(String path, String methods) {
        String token = provider.token("alma");
        assertThat(RestAssured.options(path).header("Allow")).isEqualTo(methods);
        assertThat(RestAssured.given().auth().oauth2(token).delete(path).header("Allow"))
                .isEqualTo(methods);
    }

    @Test
    void shouldTakeOptionsForTheWholeServer() throws IOException {
        assertThat(answer("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 204 ")
                .contains("Allow: DELETE, GET, HEAD, OPTIONS, POST, PUT", "X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @CsvSource({"GET, /things", "GET, /nowhere", "POST, /things", "GET, /things/1/events"})
    void shouldTellBrowsersAndCachesWhatNotToDo(String method, String path) throws IOException {
        assertThat(answer(method + " " + path + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .contains(
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer",
                        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
                        "Cache-Control: no-store");
    }

    @Test
    void shouldKeepTheHeadersOfAStream() {
        RestAssured.given()
                .auth()
                .oauth2(provider.token("alma"))
                .get("/things/1/events")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache, no-transform")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void shouldKeepCallersTextOutOfMetrics() throws IOException {
        // When
        for (int i = 0; i < 160; i++) {
            answer("GET /anything-" + i + "| HTTP/1.1\r\nHost: a\r\n\r\n");
            answer("MAKE" + i + " /things HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        RestAssured.given().auth().oauth2(provider.token("alma")).get("/things/one");

        // Then
        assertThat(RestAssured.get("/q/metrics").asString())
                .doesNotContain("anything-", "MAKE")
                .contains("uri=\"UNROUTED\"", "method=\"OTHER\"", "uri=\"/things/{id}\"");
    }

    private static String answer(String request) throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            return http.send(request).response();
        }
    }
}
