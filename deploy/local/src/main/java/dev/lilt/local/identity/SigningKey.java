package dev.lilt.local.identity;

import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An RSA key that signs tokens, as a JSON Web Key (RFC 7517). */
public final class SigningKey {
    private static final int BITS = 2048;

    private final PublicJsonWebKey key;

    private SigningKey(PublicJsonWebKey key) {
        this.key = key;
    }

    /** A new key with a random {@code kid}. */
    public static SigningKey create() {
        try {
            var key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    /**
     * The key that {@link #secret()} wrote.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static SigningKey read(String secret) {
        try {
            return new SigningKey(PublicJsonWebKey.Factory.newPublicJwk(secret));
        } catch (JoseException e) {
            throw new IllegalArgumentException("Not a JSON Web Key", e);
        }
    }

    /** The whole key, private part included, as JSON. */
    public String secret() {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The public part as a JSON Web Key Set, what services read from {@code /jwks}. */
    public String jwks() {
        return jwks(List.of(this));
    }

    /** The public parts of several keys as one set. */
    static String jwks(List<SigningKey> keys) {
        return new JsonWebKeySet(keys.stream().map(SigningKey::jwk).toList())
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    PublicJsonWebKey jwk() {
        return key;
    }
}
