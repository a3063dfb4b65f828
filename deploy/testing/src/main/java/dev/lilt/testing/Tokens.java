package dev.lilt.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.identity.TokenSigner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * Bearer tokens for tests, good and bad, of the issuer that {@link LiltTestResource} started. They may be called from a
 * test in any class loader; each is a new token, good for an hour unless it says otherwise.
 */
public final class Tokens {
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** A member's. */
    public static String member(String member) {
        return signer().sign(member, TokenSigner.MEMBER, now(), VALIDITY);
    }

    /** Of a member who may publish exercises. */
    public static String author(String member) {
        return signer().sign(member, TokenSigner.AUTHOR, now(), VALIDITY);
    }

    /** A member's, good for so long; to the second, so up to a second less. */
    public static String member(String member, Duration validity) {
        return signer().sign(member, TokenSigner.MEMBER, now(), validity);
    }

    /** Of somebody who has none of the roles. */
    public static String guest(String member) {
        return signer().sign(member, List.of("guest"), now(), VALIDITY);
    }

    /** Ended an hour ago, well past the leeway that verifiers grant to slow clocks. */
    public static String expired(String member) {
        return signer().sign(member, TokenSigner.MEMBER, now().minus(VALIDITY.multipliedBy(2)), VALIDITY);
    }

    /** Signed with the right key in another issuer's name. */
    public static String fromAnotherIssuer(String member) {
        return new TokenSigner(key(), "https://somebody-else.example")
                .sign(member, TokenSigner.MEMBER, now(), VALIDITY);
    }

    /** With the right claims, algorithm {@code none} and no signature. */
    public static String unsigned(String member) {
        var signed = signer().sign(member, TokenSigner.AUTHOR, now(), VALIDITY);
        return BASE64.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(UTF_8))
                + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
    }

    /** With the right claims and the right key id, signed with another key. */
    public static String signedByAStranger(String member) {
        return new TokenSigner(underTheSameId(SigningKey.create()), issuer())
                .sign(member, TokenSigner.AUTHOR, now(), VALIDITY);
    }

    private static SigningKey underTheSameId(SigningKey stranger) {
        try {
            var forged = PublicJsonWebKey.Factory.newPublicJwk(stranger.secret());
            forged.setKeyId(
                    PublicJsonWebKey.Factory.newPublicJwk(key().secret()).getKeyId());
            return SigningKey.read(forged.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TokenSigner signer() {
        return new TokenSigner(key(), issuer());
    }

    private static SigningKey key() {
        return SigningKey.read(property(LiltTestResource.KEY_PROPERTY));
    }

    private static String issuer() {
        return property(LiltTestResource.ISSUER_PROPERTY);
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("No issuer in this JVM yet: the test needs LiltTestResource");
        }
        return value;
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
