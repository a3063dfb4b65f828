package dev.lilt.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.web.testing.TestBrowser;
import dev.lilt.web.testing.TestProvider;
import dev.lilt.web.testing.TestServices;
import dev.lilt.web.testing.WebTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WebTest
class SessionTest {
    @TestHTTPResource
    URL url;

    TestProvider provider;
    TestServices services;
    private TestBrowser browser;

    @BeforeEach
    void openBrowser() {
        services.clear();
        browser = new TestBrowser(url.getPort());
    }

    @AfterEach
    void recover() {
        provider.giveTokensFor(Duration.ofMinutes(10));
        provider.answerWithTokens(TestProvider.Answers.WELL);
    }

    @Test
    void shouldRefreshATokenThatIsAboutToExpire() {
        // Given
        provider.giveTokensFor(Duration.ofSeconds(20));
        browser.signIn("");
        int refreshes = provider.refreshes();
        provider.giveTokensFor(Duration.ofMinutes(10));

        // When
        HttpResponse<String> first = browser.get("/sessions");
        HttpResponse<String> second = browser.get("/sessions");

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(TestBrowser.setCookies(first)).anyMatch(cookie -> cookie.startsWith("q_session"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(TestBrowser.setCookies(second)).isEmpty();
        assertThat(provider.refreshes()).isEqualTo(refreshes + 1);
        String tokens = services.session().next().headers().get("authorization")
                + services.session().next().headers().get("authorization");
        assertThat(tokens).matches("(Bearer [^ ]+)\\1");
    }

    @Test
    void shouldRefreshAnAccessTokenThatEndsBeforeTheSession() {
        // Given
        provider.giveTokensFor(Duration.ofMinutes(10), Duration.ofSeconds(20));
        browser.signIn("");
        int refreshes = provider.refreshes();
        provider.giveTokensFor(Duration.ofMinutes(10));

        // When
        HttpResponse<String> answer = browser.get("/sessions");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(provider.refreshes()).isEqualTo(refreshes + 1);
        String token = services.session().next().headers().get("authorization").substring("Bearer ".length());
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(new JsonObject(claims).getLong("exp"))
                .isGreaterThan(Instant.now().plusSeconds(60).getEpochSecond());
    }

    @Test
    void shouldLetAMemberSignInAgain() {
        // Given
        browser.signIn("");

        // When
        HttpResponse<String> login = browser.get("/web/login");

        // Then
        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.headers().firstValue("Location").orElseThrow()).startsWith(provider.url() + "/authorize?");
    }

    @Test
    void shouldAskForSigningInOnceTheProviderRefuses() {
        // Given
        provider.giveTokensFor(Duration.ofSeconds(-5));
        browser.signIn("");
        provider.answerWithTokens(TestProvider.Answers.REFUSING);

        // When
        HttpResponse<String> answer = browser.get("/sessions");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:lilt:problem:not-signed-in");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "BUSY", "BREAKING_OFF"})
    void shouldKeepTheSessionWhileTheProviderIsAway(TestProvider.Answers answers) {
        // Given: a token that expires while the browser looks at it
        provider.giveTokensFor(Duration.ofSeconds(1));
        browser.signIn("");
        provider.answerWithTokens(answers);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(browser.get("/weeks/current").statusCode()).isEqualTo(503));

        // When
        HttpResponse<String> away = browser.get("/weeks/current");
        HttpResponse<String> stream = browser.get("/weeks/current/stream");
        HttpResponse<String> me = browser.get("/web/me");
        provider.giveTokensFor(Duration.ofMinutes(10));
        provider.answerWithTokens(TestProvider.Answers.WELL);

        // Then
        assertThat(away.body()).contains("urn:lilt:problem:identity-unavailable");
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.body()).matches(": unavailable\nretry: \\d+\n\n");
        assertThat(me.statusCode()).isEqualTo(503);
        assertThat(browser.get("/weeks/current").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "BUSY", "BREAKING_OFF"})
    void shouldSayThatSigningInIsNotPossibleWhileTheProviderIsAway(TestProvider.Answers answers) {
        // Given
        provider.answerWithTokens(answers);

        // When
        HttpResponse<String> last = browser.signIn("");

        // Then
        assertThat(last.statusCode()).isEqualTo(503);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(last.body()).contains("Signing in is not possible now");
    }

    @Test
    void shouldSignInAgainOverASessionThatIsNoGood() {
        // Given
        HttpResponse<String> answer = browser.send(browser.request("/web/me").header("Cookie", "q_session=garbage"));

        // When
        HttpResponse<String> login = browser.send(browser.request("/web/login").header("Cookie", "q_session=garbage"));

        // Then
        assertThat(answer.body()).isEqualTo("{\"signedIn\":false}");
        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(browser.signIn("").statusCode()).isEqualTo(200);
    }
}
