package dev.lilt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tokens as a service sees them: verified with the keys that the issuer serves. */
class TokensTest {
    private static String issuer;
    private static JwtConsumer verifier;

    @BeforeAll
    static void startIssuer() {
        var resource = new LiltTestResource();
        resource.init(Map.of("database", "session"));
        var configuration = resource.start();
        issuer = configuration.get("lilt.identity.issuer");
        verifier = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(configuration.get("lilt.identity.jwks"))))
                .setExpectedIssuer(issuer)
                .setExpectedAudience("lilt")
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(60)
                .build();
    }

    @Test
    void shouldBeAcceptedForMembersAndAuthors() throws Exception {
        assertThat(verifier.processToClaims(Tokens.member("alma")).getStringListClaimValue("groups"))
                .containsExactly("member");
        assertThat(verifier.processToClaims(Tokens.author("nora")).getStringListClaimValue("groups"))
                .containsExactly("member", "author");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of(Tokens.expired("alma"), ErrorCodes.EXPIRED),
                Arguments.of(Tokens.fromAnotherIssuer("alma"), ErrorCodes.ISSUER_INVALID),
                Arguments.of(Tokens.unsigned("alma"), ErrorCodes.MISCELLANEOUS),
                Arguments.of(Tokens.signedByAStranger("alma"), ErrorCodes.SIGNATURE_INVALID));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void shouldBeRefusedForTheOneReasonThatTheNameSays(String token, int reason) {
        try {
            verifier.process(token);
        } catch (InvalidJwtException e) {
            assertThat(e.getErrorDetails())
                    .extracting(detail -> detail.getErrorCode())
                    .containsExactly(reason);
            return;
        }
        throw new AssertionError("accepted");
    }

    @Test
    void shouldFindTheKeysThroughTheOpenIdConfiguration() throws Exception {
        var answer = get(issuer + "/.well-known/openid-configuration");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .contains("\"issuer\":\"" + issuer + "\"")
                .contains("\"jwks_uri\":\"" + issuer + "/jwks\"");
        assertThat(get(issuer + "/jwks/more").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
