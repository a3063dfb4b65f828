package dev.lilt.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.web.testing.RawHttp;
import dev.lilt.web.testing.TestBrowser;
import dev.lilt.web.testing.TestService;
import dev.lilt.web.testing.TestService.Arrived;
import dev.lilt.web.testing.TestServices;
import dev.lilt.web.testing.WebTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class CallTest {
    private static final String COMMAND = "/sessions/0190a-1/commands/c-1";

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
    @CsvSource({
        "/exercises?position=lying, content",
        "/plans/daily/calendar, content",
        "/guidance, content",
        "/sessions?status=running, session",
        "/exports/sessions, session",
        "/members/me, session",
        "/weeks/2026-W47, tracking",
        "/weeks?from=a&to=b%20c, tracking",
        "/activity?after=x%2Fy, tracking",
        "/targets, tracking",
        "/exports/activity, tracking",
    })
    void shouldPassACallOnUnchangedToItsService(String target, String service) {
        // Given
        browser.signIn("");

        // When
        HttpResponse<String> answer = browser.get(target);

        // Then
        assertThat(answer.body()).isEqualTo("{\"service\":\"" + service + "\"}");
        assertThat(of(service).next().target()).isEqualTo(target);
    }

    @Test
    void shouldCallAsTheMemberAndKeepTheCookieHere() {
        // Given
        browser.signIn("");

        // When
        browser.send(browser.request(COMMAND)
                .header("X-Lilt-Client", "web")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "es")
                .PUT(BodyPublishers.ofString("{\"type\":\"stop\"}")));

        // Then
        Arrived call = services.session().next();
        assertThat(call.method()).isEqualTo("PUT");
        assertThat(call.body()).isEqualTo("{\"type\":\"stop\"}");
        assertThat(call.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("content-length", "15")
                .containsEntry("accept-language", "es")
                .containsEntry("x-forwarded-host", "localhost:" + url.getPort())
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .doesNotContainKeys("cookie", "x-lilt-client", "origin");
        assertThat(call.headers().get("authorization")).matches("Bearer eyJ\\S+");
    }

    @Test
    void shouldPassOnACallThatBringsItsOwnToken() {
        // When
        browser.send(browser.request("/sessions")
                .header("Authorization", "Bearer theirs")
                .POST(BodyPublishers.noBody()));

        // Then
        Arrived call = services.session().next();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.headers()).containsEntry("authorization", "Bearer theirs");
    }

    @Test
    void shouldPassOnATicketAndNobodysToken() {
        // Given
        browser.signIn("");
        services.clear();

        // When
        browser.get("/sessions/0190a-1?ticket=t-1");

        // Then
        Arrived call = services.session().next();
        assertThat(call.target()).isEqualTo("/sessions/0190a-1?ticket=t-1");
        assertThat(call.headers()).doesNotContainKeys("authorization", "cookie");
    }

    @Test
    void shouldAnswerThatNobodyIsSignedInAndNotRedirect() {
        // When
        HttpResponse<String> answer = browser.get("/weeks/current");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:lilt:problem:not-signed-in\",\"status\":401,\"title\":\"Not signed in\","
                        + "\"detail\":\"Sign in at /web/login.\",\"instance\":\"/weeks/current\"}");
        assertThat(services.tracking().isUntouched()).isTrue();
    }

    @Test
    void shouldKeepQueriesOutOfTheAccessLog() {
        // Given
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("io.quarkus.http.access-log");
        log.addHandler(listener);

        // When
        browser.get("/sessions/0190a-1?ticket=t-1");

        // Then
        await().untilAsserted(() ->
                assertThat(lines).anySatisfy(line -> assertThat(line).contains("\"GET /sessions/0190a-1\" 200 ")));
        log.removeHandler(listener);
        assertThat(lines).noneMatch(line -> line.contains("ticket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void shouldRefuseAWriteThatAnyPageCouldSend(String method) {
        // Given
        browser.signIn("");
        services.clear();

        // When
        HttpResponse<String> answer =
                browser.send(browser.request("/sessions").method(method, BodyPublishers.ofString("{}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:lilt:problem:not-allowed");
        assertThat(services.session().isUntouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site"})
    void shouldRefuseWhatAnotherOriginAsksFor(String site) {
        // Given
        browser.signIn("");
        services.clear();

        // When
        HttpResponse<String> answer = browser.send(browser.request("/sessions").header("Sec-Fetch-Site", site));

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(services.session().isUntouched()).isTrue();
    }

    @Test
    void shouldTakeOverOnlyWhatIsForClientsFromAnAnswer() {
        // Given
        browser.signIn("");

        // When
        HttpResponse<String> answer = browser.get("/sessions/0190a-1");

        // Then
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Location")).hasValue("/sessions/1");
        assertThat(answer.headers().map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotContain("x-internal", "set-cookie", "content-encoding");
    }

    @Test
    void shouldPassOnThatAnAnswerIsStillTheSame() {
        // When
        HttpResponse<String> answer = browser.send(browser.request("/plans")
                .header("Authorization", "Bearer theirs")
                .header("If-None-Match", "\"known\""));

        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"known\"");
    }

    @Test
    void shouldNotBelieveWhatAClientSaysOfItself() {
        // When
        RawHttp.exchange(
                url.getPort(),
                "GET /sessions HTTP/1.1",
                "Host: localhost:" + url.getPort(),
                "Authorization: Bearer theirs",
                "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Forwarded: for=10.0.0.1",
                "X-Real-IP: 10.0.0.1",
                "Connection: X-Secret, Authorization",
                "Connection: close",
                "X-Secret: for one connection only",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Upgrade: websocket",
                "Cookie: q_session=x");

        // Then
        assertThat(services.session().next().headers())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-host", "localhost:" + url.getPort())
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("authorization", "Bearer theirs")
                .doesNotContainKeys(
                        "forwarded", "x-real-ip", "x-secret", "keep-alive", "te", "upgrade", "cookie", "connection");
    }

    @Test
    void shouldAnswerThatAServiceThatBreaksOffIsUnavailable() {
        // When
        HttpResponse<String> answer =
                browser.send(browser.request("/sessions/broken").header("Authorization", "Bearer theirs"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("urn:lilt:problem:unavailable");
    }

    private TestService of(String service) {
        return switch (service) {
            case "content" -> services.content();
            case "session" -> services.session();
            default -> services.tracking();
        };
    }
}
