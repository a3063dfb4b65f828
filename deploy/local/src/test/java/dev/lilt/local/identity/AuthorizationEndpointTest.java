package dev.lilt.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationEndpointTest {
    private final ProviderClient client = new ProviderClient();

    @Test
    void shouldAskForANameAndSayLoudlyThatAnybodyCanBeAnybody() {
        // When
        IssuerAnswer page = client.authorize(client.authorization());

        // Then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "For development only", "anybody can be anybody", "value=\"demo\"")
                .doesNotContain("{{", "<script", "style=");
        assertThat(page.headers())
                .containsEntry(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                                + "form-action 'self' http://localhost:8088");
        assertThat(page.headers().get("Set-Cookie"))
                .matches("lilt-issuer-browser=[A-Za-z0-9_-]{43}; Path=/authorize; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es-MX,en;q=0.5 | ''    | es",
                "de             | ''    | en",
                "en             | es en | es",
                "es             | de    | es",
                "???            | ''    | en"
            })
    void shouldSpeakTheLanguageThatIsAskedForOrPreferred(String preferred, String asked, String language) {
        // Given
        var parameters = client.authorization();
        parameters.put("ui_locales", asked);

        // When
        IssuerAnswer page = client.get("/authorize", parameters, Map.of("accept-language", preferred));

        // Then
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\">", language.equals("es") ? "Solo para desarrollo" : "only");
    }

    @Test
    void shouldSendTheBrowserBackWithACodeAndTheState() {
        // When
        IssuerAnswer answer = client.send(client.authorize(client.authorization()), " Anna Müller ");

        // Then
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().get("Location"))
                .matches("http://localhost:8088/web/callback\\?code=[A-Za-z0-9_-]{43}&state=a\\+state"
                        + "&iss=http%3A%2F%2Flocalhost%3A8089");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8088/web/callback",
                "http://localhost/web/callback",
                "http://127.0.0.1:24008/web/callback",
                "http://[::1]:8088/web/callback",
                "https://localhost:8443/web/callback",
                "https://lilt.example/web/callback"
            })
    void shouldGoBackToTheWebClientOnThisMachineAndWhereItIsConfigured(String redirect) {
        // Given
        var parameters = client.authorization();
        parameters.put("redirect_uri", redirect);

        // When, Then
        assertThat(client.authorize(parameters).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/web/callback",
                "http://localhost:8088/",
                "http://localhost:8088/web/callback/",
                "http://localhost:8088/web/callback?to=x",
                "http://localhost:8088/web/callback#x",
                "http://localhost:8088/web/../web/callback",
                "http://localhost:8088@evil.example/web/callback",
                "http://evil.example@localhost:8088/web/callback",
                "http://localhost.evil.example/web/callback",
                "https://lilt.example.evil.example/web/callback",
                "https://lilt.example:444/web/callback",
                "http://lilt.example/web/callback",
                "//localhost:8088/web/callback",
                "javascript://localhost/web/callback",
                "http://localhost:8088/web/callback\\@evil.example",
                "http://LOCALHOST:8088/web/callback"
            })
    void shouldSendNobodyToAnAddressThatIsNotTheClients(String redirect) {
        // Given
        var parameters = client.authorization();
        parameters.put("redirect_uri", redirect);

        // When
        IssuerAnswer answer = client.authorize(parameters);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).doesNotContainKey("Location");
        assertThat(answer.body()).contains("an address that is not known here").doesNotContain("evil");
    }

    @Test
    void shouldSendNobodyToAClientThatItDoesNotKnow() {
        // Given
        var parameters = client.authorization();
        parameters.put("client_id", "somebody");

        // When
        IssuerAnswer answer = client.authorize(parameters);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).doesNotContainKey("Location");
        assertThat(answer.body()).contains("a client that is not known here");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type,         token,      unsupported_response_type",
        "response_type,         '',         unsupported_response_type",
        "response_mode,         fragment,   invalid_request",
        "scope,                 profile,    invalid_scope",
        "code_challenge,        '',         invalid_request",
        "code_challenge,        short,      invalid_request",
        "code_challenge_method, plain,      invalid_request",
        "code_challenge_method, '',         invalid_request",
        "prompt,                none,       login_required",
        "request,               x.y.z,      request_not_supported",
        "request_uri,           http://x,   request_uri_not_supported"
    })
    void shouldTellTheClientWhatIsWrong(String parameter, String value, String error) {
        // Given
        var parameters = client.authorization();
        parameters.put(parameter, value);

        // When
        IssuerAnswer answer = client.authorize(parameters);

        // Then
        assertThat(answer.headers().get("Location")).startsWith(ProviderClient.CALLBACK + "?");
        assertThat(ProviderClient.back(answer).get("error")).isEqualTo(error);
        assertThat(ProviderClient.back(answer).get("state")).isEqualTo("a state");
    }

    @Test
    void shouldTakeNoParameterTwice() {
        // Given
        String query = Parameters.encode(client.authorization()) + "&redirect_uri=http://evil.example";

        // When
        IssuerAnswer answer = client.provider.answer(new IssuerRequest("GET", "/authorize", query, Map.of(), ""));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).doesNotContainKey("Location");
    }

    @Test
    void shouldTakeAFormOnlyFromTheBrowserThatItShowedThePageIn() {
        // Given
        IssuerAnswer page = client.authorize(client.authorization());
        var form = Map.of("request", ProviderClient.request(page), "member", "anna");
        IssuerAnswer elsewhere = client.authorize(client.authorization());

        // When, Then
        assertThat(client.post("/authorize", form, Map.of()).status()).isEqualTo(400);
        assertThat(client.post("/authorize", form, ProviderClient.cookieOf(elsewhere))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/authorize", form, ProviderClient.cookieOf(page))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void shouldKeepTheCookieOfABrowserSoThatTwoTabsCanSignIn() {
        // Given
        IssuerAnswer first = client.authorize(client.authorization());
        IssuerAnswer second = client.get("/authorize", client.authorization(), ProviderClient.cookieOf(first));

        // When, Then
        assertThat(ProviderClient.cookieOf(second)).isEqualTo(ProviderClient.cookieOf(first));
        assertThat(client.send(first, "anna").status()).isEqualTo(303);
        assertThat(client.send(second, "anna").status()).isEqualTo(303);
    }

    @Test
    void shouldTakeNoFormOfAPageThatStoodOpenForTooLong() {
        // Given
        IssuerAnswer page = client.authorize(client.authorization());

        // When
        client.passTo(ProviderClient.START.plus(AuthorizationEndpoint.PAGE_VALIDITY));

        // Then
        assertThat(client.send(page, "anna").body()).contains("open for too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void shouldAskAgainForANameThatCanNotBe(String name) {
        // When
        IssuerAnswer answer = client.send(client.authorize(client.authorization()), name);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("aria-invalid=\"true\"", "aria-describedby=\"fault hint\"");
    }

    @Test
    void shouldShowWhatWasTypedAsText() {
        // Given
        var parameters = new LinkedHashMap<>(client.authorization());
        parameters.put("login_hint", "\"><script>{{title}}");

        // When
        IssuerAnswer page = client.authorize(parameters);

        // Then
        assertThat(page.body()).contains("value=\"&quot;&gt;&lt;script&gt;&#123;&#123;title}}\"");
    }
}
