package dev.lilt.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {
    private static final String ISSUER = "https://issuer.example";
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    private final SigningKey key = SigningKey.create();
    private final TokenEndpoint endpoint = new TokenEndpoint(new TokenSigner(key, ISSUER), InstantSource.fixed(NOW));

    @TempDir
    private Path directory;

    @Test
    void shouldGiveATokenOfTheMemberForADay() throws Exception {
        // When
        IssuerAnswer answer = ask("grant_type=client_credentials&client_id=Anna+M%C3%BCller&scope=member+author");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        JwtClaims claims = claims(answer.body());
        assertThat(claims.getSubject()).isEqualTo("Anna Müller");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("lilt");
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("member", "author"));
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(NOW.plusSeconds(86_400).getEpochSecond());
        assertThat(JsonUtil.parseJson(answer.body()))
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 86_400L)
                .containsEntry("scope", "member author");
    }

    @Test
    void shouldMakeAMemberUnlessMoreIsAskedFor() throws Exception {
        IssuerAnswer answer = ask("grant_type=client_credentials&client_id=anna");

        assertThat(claims(answer.body()).getStringListClaimValue("groups")).containsExactly("member");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=anna,                                             unsupported_grant_type",
        "grant_type=password&client_id=anna,                         unsupported_grant_type",
        "grant_type=client_credentials,                              invalid_request",
        "grant_type=client_credentials&client_id=+,                  invalid_request",
        "grant_type=client_credentials&client_id=%zz,                invalid_request",
        "grant_type=client_credentials&client_id=anna&scope=admin,   invalid_scope",
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
    void shouldServeTokensOnlyWhereItIsToldTo() throws Exception {
        assertThat(answerOf(null)).isEqualTo(404);
        assertThat(answerOf(endpoint)).isEqualTo(200);
    }

    private int answerOf(@Nullable TokenEndpoint tokens) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var issuer = new IssuerServer(() -> key, address, ISSUER, directory.resolve("log"), tokens)) {
            issuer.start();
            return post(port);
        }
    }

    private static int post(int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/token"))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=anna"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private IssuerAnswer ask(String form) {
        return endpoint.answer(form.getBytes(StandardCharsets.UTF_8));
    }

    private JwtClaims claims(String answer) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(key.jwks()).getJsonWebKeys()))
                .setExpectedAudience("lilt")
                .setEvaluationTime(NumericDate.fromSeconds(NOW.getEpochSecond()))
                .build()
                .processToClaims((String) JsonUtil.parseJson(answer).get("access_token"));
    }
}
