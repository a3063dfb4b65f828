package dev.lilt.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.web.testing.RawHttp;
import dev.lilt.web.testing.TestBrowser;
import dev.lilt.web.testing.TestServices;
import dev.lilt.web.testing.WebTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class RefusedCallTest {
    @TestHTTPResource
    URL url;

    TestServices services;
    private TestBrowser browser;

    @BeforeEach
    void openBrowser() {
        services.clear();
        browser = new TestBrowser(url.getPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions/../q/metrics",
                "/sessions/%2e%2e/q/metrics",
                "/sessions/..%2fq/metrics",
                "/sessions/.%2e/q/metrics",
                "/sessions%2f..%2fq/metrics",
                "/sessions/%5c../q/metrics",
                "/sessions/%252e%252e/q/metrics",
                "/sessions//q/metrics",
                "/sessions/./q/metrics",
                "//q/metrics",
                "/sessions/a/..;/q/metrics",
                "/web/../sessions",
                "/q/metrics/x%2f..%2f..%2f..%2fweb%2fx",
                "/q/metrics/x%2f..%2f..%2f..%2fsessions",
                "/web/..%2fq/metrics",
                "/%71/metrics",
                "/q/metrics%2f",
                "/q/metrics/",
                "/q/../sessions",
                "http://localhost/sessions",
                "/sessions/..",
                "/sessions/",
            })
    void shouldReachNothingByADetour(String target) {
        // When
        String answer = RawHttp.exchange(
                url.getPort(),
                "GET " + target + " HTTP/1.1",
                "Host: localhost:" + url.getPort(),
                "Authorization: Bearer theirs",
                "Connection: close");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("urn:lilt:problem:not-found");
        assertThat(services.session().isUntouched()).isTrue();
        assertThat(services.content().isUntouched()).isTrue();
    }

    @Test
    void shouldRefuseABodyThatIsTooLargeBeforeAnyServiceSeesIt() {
        // When
        HttpResponse<String> known =
                browser.send(write("/sessions", BodyPublishers.ofByteArray(new byte[64 * 1024 + 1])));
        HttpResponse<String> chunked = browser.send(write(
                "/sessions", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64 * 1024 + 1]))));

        // Then
        assertThat(known.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("urn:lilt:problem:too-large", "at most 64 KiB");
        assertThat(services.session().isUntouched()).isTrue();
    }

    @Test
    void shouldPassOnTheLargestBody() {
        // When
        HttpResponse<String> answer = browser.send(
                write("/sessions", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64 * 1024]))));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(services.session().next().headers()).containsEntry("content-length", "65536");
    }

    private HttpRequest.Builder write(String target, HttpRequest.BodyPublisher body) {
        return browser.request(target).header("Authorization", "Bearer theirs").POST(body);
    }
}
