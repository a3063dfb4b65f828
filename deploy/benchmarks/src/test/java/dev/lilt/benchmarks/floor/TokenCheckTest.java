package dev.lilt.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.identity.TokenSigner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenCheckTest {
    private static final String ISSUER = "http://localhost:1";
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final SigningKey key = SigningKey.create();
    private Instant now = NOW;
    private TokenCheck check = new TokenCheck(Map.of(), ISSUER, () -> now);

    @BeforeEach
    void readKeys() throws Exception {
        InstantSource clock = () -> now;
        check = new TokenCheck(TokenCheck.keys(key.jwks()), ISSUER, clock);
    }

    @Test
    void shouldTellTheMemberUntilTheTokenExpires() {
        // Given
        String header = "Bearer " + token(key, ISSUER, TokenSigner.MEMBER);

        // When / Then: checked, known, and known to be over
        assertThat(check.member(header)).contains("member-1");
        assertThat(check.member(header)).contains("member-1");
        now = NOW.plusSeconds(60);
        assertThat(check.member(header)).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNotOfThisIssuerOrNotAMembers() {
        // When / Then
        assertThat(check.member("")).isEmpty();
        assertThat(check.member("Bearer a.b.c")).isEmpty();
        assertThat(check.member("Bearer " + token(SigningKey.create(), ISSUER, TokenSigner.MEMBER)))
                .isEmpty();
        assertThat(check.member("Bearer " + token(key, "http://localhost:2", TokenSigner.MEMBER)))
                .isEmpty();
        assertThat(check.member("Bearer " + token(key, ISSUER, List.of("author"))))
                .isEmpty();
        String good = token(key, ISSUER, TokenSigner.MEMBER);
        String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";
        assertThat(check.member("Bearer " + forged)).isEmpty();
    }

    private static String token(SigningKey key, String issuer, List<String> groups) {
        return new TokenSigner(key, issuer).sign("member-1", groups, NOW, Duration.ofMinutes(1));
    }
}
