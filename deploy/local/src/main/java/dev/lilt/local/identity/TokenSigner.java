package dev.lilt.local.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Makes the bearer tokens (JWT, RFC 7519) that the services accept: {@code iss}, {@code sub} = member, {@code aud} =
 * {@code lilt}, {@code groups}, {@code iat}, {@code exp}.
 *
 * @param issuer the URL of the issuer, without a slash at the end
 */
public record TokenSigner(SigningKey key, String issuer) {
    /** Who may follow sessions and see weeks: their own. */
    public static final List<String> MEMBER = List.of("member");

    /** Who may publish exercises as well. */
    public static final List<String> AUTHOR = List.of("member", "author");

    /** For how long the tokens for development are good. */
    public static final Duration VALIDITY = Duration.ofDays(1);

    /** The {@code aud} of the tokens that services accept. */
    static final String AUDIENCE = "lilt";

    /** A token good from {@code issuedAt}, to the second, for {@code validity}. */
    public String sign(String member, List<String> groups, Instant issuedAt, Duration validity) {
        var claims = claims(member, AUDIENCE, issuedAt, validity);
        claims.setStringListClaim("groups", groups);
        return signed(claims);
    }

    /**
     * An id token (OpenID Connect Core, section 2), which tells a client who has signed in.
     *
     * @param nonce that the client asked for; empty for none
     */
    String signIdToken(SignIn signIn, String nonce, Instant issuedAt, Duration validity) {
        var claims = claims(signIn.member(), signIn.clientId(), issuedAt, validity);
        claims.setNumericDateClaim("auth_time", seconds(signIn.at()));
        claims.setStringClaim("sid", signIn.id());
        claims.setStringClaim("name", signIn.member());
        claims.setStringClaim("preferred_username", signIn.member());
        if (!nonce.isEmpty()) {
            claims.setStringClaim("nonce", nonce);
        }
        return signed(claims);
    }

    private JwtClaims claims(String member, String audience, Instant issuedAt, Duration validity) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(member);
        claims.setAudience(audience);
        claims.setIssuedAt(seconds(issuedAt));
        claims.setExpirationTime(seconds(issuedAt.plus(validity)));
        return claims;
    }

    private static NumericDate seconds(Instant time) {
        return NumericDate.fromSeconds(time.getEpochSecond());
    }

    private String signed(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.jwk().getKeyId());
        signature.setKey(key.jwk().getPrivateKey());
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }
}
