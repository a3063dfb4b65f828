package dev.lilt.support.identity;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The public keys of an identity provider (RFC 7517).
 *
 * @param byId the keys by their {@code kid}, at least one
 */
record KeySet(Map<String, PublicKey> byId) {
    KeySet {
        byId = Map.copyOf(byId);
        if (byId.isEmpty()) {
            throw new IllegalArgumentException("no key that verifies signatures");
        }
    }

    /**
     * Reads a key set. Keys for encryption, symmetric keys and keys of unknown types are left out.
     *
     * @throws IllegalArgumentException if it is no key set, or one without a key that verifies signatures
     */
    static KeySet parse(String json) {
        try {
            Map<String, PublicKey> keys = new HashMap<>();
            for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey asymmetric && !"enc".equals(key.getUse())) {
                    keys.put(key.getKeyId() == null ? "" : key.getKeyId(), asymmetric.getPublicKey());
                }
            }
            return new KeySet(keys);
        } catch (JoseException notAKeySet) {
            throw new IllegalArgumentException("not a JSON Web Key Set", notAKeySet);
        }
    }

    /**
     * Finds the key for a token.
     *
     * @param kid empty if the token names none, which is enough where there is just one key
     */
    Optional<PublicKey> find(String kid) {
        if (kid.isEmpty() && byId.size() == 1) {
            return byId.values().stream().findFirst();
        }
        return Optional.ofNullable(byId.get(kid));
    }
}
