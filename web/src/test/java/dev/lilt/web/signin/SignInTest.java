package dev.lilt.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.web.testing.RawHttp;
import dev.lilt.web.testing.TestBrowser;
import dev.lilt.web.testing.TestProvider;
import dev.lilt.web.testing.TestServices;
import dev.lilt.web.testing.WebTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class SignInTest {
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
    void shouldSignInAndComeBackToWhereItBegan() {
        // When
        HttpResponse<String> last = browser.signIn("?to=%2F%23%2Fweek%2F2026-W47");

        // Then
        assertThat(last.uri()).hasPath("/").hasFragment("/week/2026-W47");
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(browser.get("/web/me").body()).isEqualTo("{\"signedIn\":true,\"name\":\"Ana\"}");
    }

    @Test
    void shouldStartTheCodeFlowWithPkce() {
        // When
        HttpResponse<String> answer = browser.get("/web/login?to=/");

        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(provider.url() + "/authorize?response_type=code&client_id=lilt-web&scope=openid+profile")
                .contains(
                        "&redirect_uri=http%3A%2F%2Flocalhost%3A" + url.getPort() + "%2Fweb%2Fcallback",
                        "&code_challenge_method=S256");
    }

    @Test
    void shouldKeepTheSessionInACookieThatOnlyThisOriginSends() {
        // When
        browser.signIn("");

        // Then
        List<String> set = browser.answers().stream()
                .flatMap(answer -> TestBrowser.setCookies(answer).stream())
                .filter(cookie -> cookie.startsWith("q_session"))
                .toList();
        assertThat(set)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; HTTPOnly")
                        .contains("; SameSite=Strict", "; Path=/")
                        .doesNotContainIgnoringCase("; Secure"));
    }

    @Test
    void shouldMarkEveryCookieAsSecureBeyondThisMachine() {
        // When
        String answer = RawHttp.exchange(
                url.getPort(), "GET /web/login?to=/ HTTP/1.1", "Host: lilt.example", "Connection: close");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 302");
        assertThat(answer.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(line ->
                        assertThat(line).containsIgnoringCase("; Secure").containsIgnoringCase("; HTTPOnly"));
    }

    @Test
    void shouldTakeTheSessionFromNoOtherHostOfTheDomain() {
        // Given
        browser.signIn("");
        String session = browser.cookieHeader();

        // When
        String theirs = me("Cookie: " + session);
        String ours = me("Cookie: " + session.replaceAll("(^|; )q_", "$1__Host-q_"));
        String both = me("Cookie: q_session=theirs; " + session.replaceAll("(^|; )q_", "$1__Host-q_"));

        // Then
        assertThat(session).startsWith("q_session");
        assertThat(theirs).endsWith("{\"signedIn\":false}");
        assertThat(ours).endsWith("{\"signedIn\":true,\"name\":\"Ana\"}");
        assertThat(both).endsWith("{\"signedIn\":true,\"name\":\"Ana\"}");
    }

    @Test
    void shouldSetTheSessionForThisHostOnly() {
        // Given
        provider.giveTokensFor(Duration.ofSeconds(20));
        browser.signIn("");

        // When: the token is refreshed
        String answer = me("Cookie: " + browser.cookieHeader().replaceAll("(^|; )q_", "$1__Host-q_"));

        // Then
        List<String> set = answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
                .toList();
        assertThat(set)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches("(?i)set-cookie: __Host-q_session.*")
                        .containsIgnoringCase("; Secure")
                        .contains("; Path=/")
                        .doesNotContainIgnoringCase("; Domain"));
    }

    private String me(String cookies) {
        return RawHttp.exchange(
                url.getPort(), "GET /web/me HTTP/1.1", "Host: lilt.example", "Connection: close", cookies);
    }

    @Test
    void shouldShowNoTokenToTheBrowser() {
        // Given
        browser.signIn("");

        // When
        browser.get("/web/me");
        browser.get("/sessions");
        browser.get("/web/logout");

        // Then: a signed token has three parts, of which the first two begin like this; an encrypted one only the first
        assertThat(services.session().next().headers().get("authorization")).contains("Bearer eyJ");
        assertThat(browser.answers()).hasSizeGreaterThan(5).allSatisfy(answer -> {
            String all = answer.headers().map() + answer.body();
            assertThat(all).doesNotContainPattern("eyJ[A-Za-z0-9_-]+\\.eyJ").doesNotContain("refresh-");
            assertThat(all).doesNotContain(TestProvider.MEMBER);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "\\\\evil.example",
                "%2F%2Fevil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "/%0d%0aSet-Cookie:%20a=b",
                "javascript:alert(1)",
                "/web/logout",
                "/.evil.example",
                "",
            })
    void shouldNotLeaveTheOriginAfterSigningIn(String wanted) {
        // When
        HttpResponse<String> last = browser.signIn("?to=" + wanted.replace("\\", "%5C"));

        // Then
        assertThat(last.uri())
                .hasHost("localhost")
                .hasPort(url.getPort())
                .hasPath("/")
                .hasNoQuery();
        assertThat(last.uri().getFragment()).isNull();
    }

    @Test
    void shouldSayThatNobodyIsSignedIn() {
        // When
        HttpResponse<String> me = browser.get("/web/me");

        // Then
        assertThat(me.body()).isEqualTo("{\"signedIn\":false}");
        assertThat(me.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void shouldForgetTheSessionAndItsTokenOnSigningOut() {
        // Given
        browser.signIn("");
        int revocations = provider.revocations();

        // When
        HttpResponse<String> answer = browser.get("/web/logout");

        // Then
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(provider.url() + "/end?client_id=lilt-web&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A"
                        + url.getPort() + "%2F");
        assertThat(browser.get("/web/me").body()).isEqualTo("{\"signedIn\":false}");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(provider.revocations()).isEqualTo(revocations + 1));
    }

    @Test
    void shouldSayThatTheSessionGoesOnAtAProviderThatIsAway() {
        // Given: a token that has to be refreshed before anything else
        provider.giveTokensFor(Duration.ofSeconds(1));
        browser.signIn("");
        provider.answerWithTokens(TestProvider.Answers.UNAVAILABLE);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(browser.get("/web/me").statusCode()).isEqualTo(503));

        // When
        HttpResponse<String> answer = browser.get("/web/logout");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You are signed out on this device", "may go on");
        assertThat(browser.get("/web/me").body()).isEqualTo("{\"signedIn\":false}");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Origin, null",
        "Origin, http://evil.example",
        "Origin, http://localhost:1",
        "Referer, http://localhost:1/page",
        "Referer, no address"
    })
    void shouldNotSignOutBecauseAnotherPageSaysSo(String header, String value) {
        // Given
        browser.signIn("");

        // When
        browser.send(browser.request("/web/logout").header(header, value));

        // Then
        assertThat(browser.get("/web/me").body()).contains("\"signedIn\":true");
    }

    @Test
    void shouldSignOutFromTheClientsOwnPage() {
        // Given
        browser.signIn("");

        // When
        String page = "http://localhost:" + url.getPort();
        browser.send(browser.request("/web/logout").header("Origin", page).header("Referer", page + "/"));

        // Then
        assertThat(browser.get("/web/me").body()).isEqualTo("{\"signedIn\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/web/callback", "/web/callback?code=made-up&state=made-up", "/web/callback?error=access_denied"
            })
    void shouldShowAPageWhenSigningInDoesNotWork(String target) {
        // When
        HttpResponse<String> answer =
                browser.send(browser.request(target).header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<html lang=\"es\">", "No se ha podido iniciar sesión", "\"/web/login\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
    }
}
