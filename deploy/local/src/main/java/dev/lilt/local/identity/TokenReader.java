package dev.lilt.local.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** Reads tokens that this issuer has signed. */
final class TokenReader {
    /**
     * An id token.
     *
     * @param client that it was made for
     * @param signIn {@code sid}
     */
    record IdToken(String client, String signIn) {}

    private final Supplier<List<SigningKey>> keys;
    private final String issuer;
    private final InstantSource clock;

    /** @param keys those that are published */
    TokenReader(Supplier<List<SigningKey>> keys, String issuer, InstantSource clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Returns the member of an access token; empty if it is not ours or no longer good. */
    Optional<String> memberOf(String accessToken) {
        var rules = rules().setExpectedAudience(TokenSigner.AUDIENCE).setRequireExpirationTime();
        return read(accessToken, rules).flatMap(claims -> text(claims, "sub"));
    }

    /** Returns what an id token says; empty if it is not ours. One that is over will do: it only says who leaves. */
    Optional<IdToken> idToken(String token) {
        var rules = rules().setSkipDefaultAudienceValidation().setEvaluationTime(NumericDate.fromSeconds(0));
        return read(token, rules)
                .flatMap(claims -> text(claims, "aud")
                        .flatMap(client -> text(claims, "sid").map(signIn -> new IdToken(client, signIn))));
    }

    private JwtConsumerBuilder rules() {
        var published = keys.get().stream().<JsonWebKey>map(SigningKey::jwk).toList();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuer(issuer)
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
    }

    private static Optional<JwtClaims> read(String token, JwtConsumerBuilder rules) {
        try {
            return Optional.of(rules.build().processToClaims(token));
        } catch (InvalidJwtException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JwtClaims claims, String name) {
        try {
            return Optional.ofNullable(claims.getStringClaimValue(name));
        } catch (MalformedClaimException notAText) {
            return Optional.empty();
        }
    }
}
