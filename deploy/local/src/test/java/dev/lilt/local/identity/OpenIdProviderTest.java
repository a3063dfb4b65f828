package dev.lilt.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdProviderTest {
    private final ProviderClient client = new ProviderClient();

    @Test
    void shouldTellWhereEverythingIs() throws Exception {
        // When
        IssuerAnswer answer = client.get("/.well-known/openid-configuration", Map.of(), Map.of());

        // Then
        assertThat(JsonUtil.parseJson(answer.body()))
                .containsEntry("issuer", ProviderClient.ISSUER)
                .containsEntry("authorization_endpoint", ProviderClient.ISSUER + "/authorize")
                .containsEntry("token_endpoint", ProviderClient.ISSUER + "/token")
                .containsEntry("userinfo_endpoint", ProviderClient.ISSUER + "/userinfo")
                .containsEntry("end_session_endpoint", ProviderClient.ISSUER + "/end-session")
                .containsEntry("jwks_uri", ProviderClient.ISSUER + "/jwks")
                .containsEntry("response_types_supported", List.of("code"))
                .containsEntry("code_challenge_methods_supported", List.of("S256"));
    }

    @Test
    void shouldTellServersTheAddressThatTheyReachItAt() throws Exception {
        // When
        IssuerAnswer answer = client.get("/.well-known/openid-configuration", Map.of(), Map.of("host", "issuer:8089"));

        // Then
        assertThat(JsonUtil.parseJson(answer.body()))
                .containsEntry("issuer", ProviderClient.ISSUER)
                .containsEntry("authorization_endpoint", ProviderClient.ISSUER + "/authorize")
                .containsEntry("end_session_endpoint", ProviderClient.ISSUER + "/end-session")
                .containsEntry("token_endpoint", "http://issuer:8089/token")
                .containsEntry("userinfo_endpoint", "http://issuer:8089/userinfo")
                .containsEntry("revocation_endpoint", "http://issuer:8089/revoke")
                .containsEntry("jwks_uri", "http://issuer:8089/jwks");
    }

    @Test
    void shouldTellTheClientWhoTheMemberIs() throws Exception {
        // Given
        IssuerAnswer tokens = client.token(client.exchange(client.code("anna")));
        var headers = Map.of("authorization", "Bearer " + ProviderClient.field(tokens, "access_token"));

        // When
        IssuerAnswer answer = client.get("/userinfo", Map.of(), headers);

        // Then
        assertThat(JsonUtil.parseJson(answer.body()))
                .isEqualTo(Map.of("sub", "anna", "name", "anna", "preferred_username", "anna"));
        client.passTo(ProviderClient.START.plus(TokenEndpoint.VALIDITY));
        assertThat(client.get("/userinfo", Map.of(), headers).status()).isEqualTo(401);
    }

    @Test
    void shouldTellNothingWithoutAnAccessToken() throws Exception {
        // Given
        IssuerAnswer tokens = client.token(client.exchange(client.code("anna")));
        var idToken = Map.of("authorization", "Bearer " + ProviderClient.field(tokens, "id_token"));

        // When, Then
        assertThat(client.get("/userinfo", Map.of(), Map.of()).status()).isEqualTo(401);
        assertThat(client.get("/userinfo", Map.of(), idToken).status()).isEqualTo(401);
        assertThat(client.get("/userinfo", Map.of(), idToken).headers())
                .containsEntry("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void shouldEndTheSignInAndGoBackToTheClient() throws Exception {
        // Given
        IssuerAnswer tokens = client.token(client.exchange(client.code("anna")));
        var leave = new TreeMap<>(Map.of(
                "id_token_hint",
                ProviderClient.field(tokens, "id_token"),
                "post_logout_redirect_uri",
                "http://localhost:8088/",
                "state",
                "x"));
        client.passTo(ProviderClient.START.plus(TokenEndpoint.VALIDITY).plusSeconds(60));

        // When
        IssuerAnswer answer = client.get("/end-session", leave, Map.of());

        // Then
        assertThat(answer.headers()).containsEntry("Location", "http://localhost:8088/?state=x");
        assertThat(client.refresh(ProviderClient.field(tokens, "refresh_token")).status())
                .isEqualTo(400);
    }

    @Test
    void shouldEndTheSignInOfATokenThatItsClientGivesBack() throws Exception {
        // Given
        String token = ProviderClient.field(client.token(client.exchange(client.code("anna"))), "refresh_token");

        // When
        IssuerAnswer ofAnother = client.post("/revoke", Map.of("client_id", "somebody", "token", token), Map.of());
        IssuerAnswer before = client.refresh(token);
        IssuerAnswer ofTheClient = client.post("/revoke", Map.of("client_id", "lilt-web", "token", token), Map.of());

        // Then
        assertThat(ofAnother).isEqualTo(ofTheClient);
        assertThat(ofTheClient.status()).isEqualTo(200);
        assertThat(before.status()).isEqualTo(200);
        assertThat(client.refresh(token).status()).isEqualTo(400);
        assertThat(client.refresh(ProviderClient.field(before, "refresh_token")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "http://localhost:8088/elsewhere", "//evil.example/", ""})
    void shouldStayWhenItWouldLeadElsewhere(String back) {
        // When
        IssuerAnswer answer =
                client.get("/end-session", Map.of("client_id", "lilt-web", "post_logout_redirect_uri", back), Map.of());

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("Location");
        assertThat(answer.body()).contains("You are signed out");
    }

    @Test
    void shouldEndNothingForATokenOfSomebodyElse() throws Exception {
        // Given
        IssuerAnswer tokens = client.token(client.exchange(client.code("anna")));
        String sid = client.claims(ProviderClient.field(tokens, "id_token"), "lilt-web")
                .getStringClaimValue("sid");
        var signIn = new SignIn(
                sid,
                "anna",
                AuthorizationRequest.of(OAuthClient.web(List.of()), new Parameters(client.authorization())),
                ProviderClient.START);
        String forged = new TokenSigner(SigningKey.create(), ProviderClient.ISSUER)
                .signIdToken(signIn, "", ProviderClient.START, TokenEndpoint.VALIDITY);

        // When
        client.get("/end-session", Map.of("id_token_hint", forged), Map.of());

        // Then
        assertThat(client.refresh(ProviderClient.field(tokens, "refresh_token")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/token", "/authorize/", "/admin"})
    void shouldHaveNothingElse(String path) {
        assertThat(client.get(path, Map.of(), Map.of())).isEqualTo(IssuerAnswer.NOTHING_HERE);
    }
}
