package dev.lilt.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {
    private final ProviderClient client = new ProviderClient();

    @Test
    void shouldGiveATokenOfTheMemberForADay() throws Exception {
        // When
        IssuerAnswer answer = ask("grant_type=client_credentials&client_id=Anna+M%C3%BCller&scope=member+author");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        JwtClaims claims = client.claims(ProviderClient.field(answer, "access_token"), "lilt");
        assertThat(claims.getSubject()).isEqualTo("Anna Müller");
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("member", "author"));
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(ProviderClient.START.plusSeconds(86_400).getEpochSecond());
        assertThat(JsonUtil.parseJson(answer.body()))
                .containsOnlyKeys("access_token", "token_type", "expires_in", "scope")
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 86_400L)
                .containsEntry("scope", "member author");
    }

    @Test
    void shouldMakeAMemberUnlessMoreIsAskedFor() throws Exception {
        IssuerAnswer answer = ask("grant_type=client_credentials&client_id=anna");

        assertThat(client.claims(ProviderClient.field(answer, "access_token"), "lilt")
                        .getStringListClaimValue("groups"))
                .containsExactly("member");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=anna,                                             unsupported_grant_type",
        "grant_type=password&client_id=anna,                         unsupported_grant_type",
        "grant_type=client_credentials,                              invalid_request",
        "grant_type=client_credentials&client_id=+,                  invalid_request",
        "grant_type=client_credentials&client_id=%zz,                invalid_request",
        "grant_type=client_credentials&client_id=a&client_id=b,      invalid_request",
        "grant_type=client_credentials&client_id=anna&scope=admin,   invalid_scope",
        "grant_type=authorization_code&code=x,                       invalid_grant",
        "grant_type=refresh_token&refresh_token=x,                   invalid_grant",
        "'',                                                         unsupported_grant_type"
    })
    void shouldSayWhatIsWrong(String form, String error) throws Exception {
        // When
        IssuerAnswer answer = ask(form);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(JsonUtil.parseJson(answer.body())).containsEntry("error", error);
    }

    @Test
    void shouldGiveTheTokensOfWhoSignedInForACode() throws Exception {
        // When
        IssuerAnswer answer = client.token(client.exchange(client.code("anna")));

        // Then
        assertThat(JsonUtil.parseJson(answer.body()))
                .containsOnlyKeys("access_token", "token_type", "expires_in", "scope", "id_token", "refresh_token")
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 900L)
                .containsEntry("scope", "openid profile");
        JwtClaims access = client.claims(ProviderClient.field(answer, "access_token"), "lilt");
        assertThat(access.getSubject()).isEqualTo("anna");
        assertThat(access.getStringListClaimValue("groups")).containsExactly("member");
        JwtClaims id = client.claims(ProviderClient.field(answer, "id_token"), "lilt-web");
        assertThat(id.getClaimsMap())
                .containsEntry("sub", "anna")
                .containsEntry("name", "anna")
                .containsEntry("nonce", "a-nonce")
                .containsEntry("auth_time", ProviderClient.START.getEpochSecond())
                .doesNotContainKey("groups");
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, another-verifier-of-forty-three-characters-or-more",
        "code_verifier, ''",
        "redirect_uri,  http://localhost:8089/web/callback",
        "redirect_uri,  ''",
        "client_id,     somebody",
        "client_id,     ''"
    })
    void shouldGiveNothingForACodeThatIsNotForThisRequest(String parameter, String value) throws Exception {
        // Given
        String code = client.code("anna");
        var form = client.exchange(code);
        form.put(parameter, value);

        // When
        IssuerAnswer answer = client.token(form);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(ProviderClient.field(answer, "error")).isEqualTo("invalid_grant");
        // Somebody tried it, so it is used.
        assertThat(client.token(client.exchange(code)).status()).isEqualTo(400);
    }

    @Test
    void shouldEndTheSignInWhenACodeIsUsedTwice() throws Exception {
        // Given
        String code = client.code("anna");
        IssuerAnswer first = client.token(client.exchange(code));

        // When
        IssuerAnswer second = client.token(client.exchange(code));

        // Then
        assertThat(ProviderClient.field(second, "error")).isEqualTo("invalid_grant");
        assertThat(client.refresh(ProviderClient.field(first, "refresh_token")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"59, 200", "60, 400"})
    void shouldTakeACodeForAMinute(int seconds, int status) {
        // Given
        String code = client.code("anna");

        // When
        client.passTo(ProviderClient.START.plusSeconds(seconds));

        // Then
        assertThat(client.token(client.exchange(code)).status()).isEqualTo(status);
    }

    @Test
    void shouldGiveANewRefreshTokenForEachThatIsUsed() throws Exception {
        // Given
        String first = ProviderClient.field(client.token(client.exchange(client.code("anna"))), "refresh_token");
        client.passTo(ProviderClient.START.plus(TokenEndpoint.VALIDITY));

        // When
        IssuerAnswer answer = client.refresh(first);

        // Then
        String second = ProviderClient.field(answer, "refresh_token");
        assertThat(second).isNotEqualTo(first);
        assertThat(client.claims(ProviderClient.field(answer, "access_token"), "lilt")
                        .getSubject())
                .isEqualTo("anna");
        assertThat(client.claims(ProviderClient.field(answer, "id_token"), "lilt-web")
                        .getClaimsMap())
                .doesNotContainKey("nonce");
        // Requests of the same client overlap.
        assertThat(client.refresh(first).status()).isEqualTo(200);
        assertThat(client.refresh(second).status()).isEqualTo(200);
    }

    @Test
    void shouldEndTheSignInWhenARefreshTokenIsUsedAgainLater() throws Exception {
        // Given
        String first = ProviderClient.field(client.token(client.exchange(client.code("anna"))), "refresh_token");
        String second = ProviderClient.field(client.refresh(first), "refresh_token");
        String other = ProviderClient.field(client.token(client.exchange(client.code("anna"))), "refresh_token");

        // When
        client.passTo(ProviderClient.START.plus(SignIns.OVERLAP));

        // Then
        assertThat(client.refresh(first).status()).isEqualTo(400);
        assertThat(client.refresh(second).status()).isEqualTo(400);
        assertThat(client.refresh(other).status()).isEqualTo(200);
    }

    @Test
    void shouldForgetARefreshTokenThatNobodyUses() throws Exception {
        // Given
        String token = ProviderClient.field(client.token(client.exchange(client.code("anna"))), "refresh_token");

        // When
        client.passTo(ProviderClient.START.plus(SignIns.REFRESH_VALIDITY));

        // Then
        assertThat(client.refresh(token).status()).isEqualTo(400);
    }

    private IssuerAnswer ask(String form) {
        return client.provider.answer(new IssuerRequest("POST", "/token", "", Map.of(), form));
    }
}
