package dev.lilt.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class TokenSignerTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SigningKey KEY = SigningKey.create();
    private static final TokenSigner SIGNER = new TokenSigner(KEY, "http://localhost:8089");

    @Test
    void shouldCarryTheClaimsThatServicesLookAt() throws Exception {
        // When
        var token = SIGNER.sign("alma", TokenSigner.AUTHOR, NOON, Duration.ofDays(1));

        // Then
        var read = withKeysOf(KEY).process(token);
        assertThat(read.getJwtClaims().getClaimsMap())
                .isEqualTo(Map.of(
                        "iss",
                        "http://localhost:8089",
                        "sub",
                        "alma",
                        "aud",
                        "lilt",
                        "groups",
                        List.of("member", "author"),
                        "iat",
                        NOON.getEpochSecond(),
                        "exp",
                        NOON.plus(Duration.ofDays(1)).getEpochSecond()));
        var header = read.getJoseObjects().getFirst().getHeaders();
        assertThat(header.getStringHeaderValue("alg")).isEqualTo("RS256");
        assertThat(header.getStringHeaderValue("kid")).isNotEmpty();
    }

    @Test
    void shouldBeVerifiableAfterTheKeyWasWrittenAndRead() throws Exception {
        // Given
        var kept = SigningKey.read(KEY.secret());

        // When
        var token = new TokenSigner(kept, SIGNER.issuer()).sign("alma", TokenSigner.MEMBER, NOON, Duration.ofDays(1));

        // Then
        assertThat(withKeysOf(KEY).processToClaims(token).getSubject()).isEqualTo("alma");
    }

    @Test
    void shouldKeepThePrivateKeyOutOfTheKeySet() {
        assertThat(KEY.jwks()).contains("\"kid\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    private static JwtConsumer withKeysOf(SigningKey key) throws Exception {
        var keys = new JsonWebKeySet(key.jwks()).getJsonWebKeys();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setExpectedAudience("lilt")
                .setEvaluationTime(NumericDate.fromSeconds(NOON.getEpochSecond()))
                .build();
    }
}
