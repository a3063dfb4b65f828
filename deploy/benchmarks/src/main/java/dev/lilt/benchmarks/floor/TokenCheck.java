package dev.lilt.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The check of a bearer token: RS256 by the issuer's keys, {@code iss}, {@code aud}, {@code exp} and the member's role.
 * A token that was good is good until it expires. For one thread.
 */
final class TokenCheck {
    private static final int MOST_KEPT = 20_000;
    private static final String BEARER = "Bearer ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private record Known(String member, Instant expires) {}

    private final Map<String, PublicKey> keys;
    private final String issuer;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KEPT;
        }
    };

    TokenCheck(Map<String, PublicKey> keys, String issuer, InstantSource clock) {
        this.keys = Map.copyOf(keys);
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Returns the RSA keys of a JSON Web Key Set, by id. */
    static Map<String, PublicKey> keys(String jwks) throws IOException, GeneralSecurityException {
        var keys = new HashMap<String, PublicKey>();
        for (var key : JSON.readTree(jwks).get("keys")) {
            var spec = new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")));
            keys.put(key.get("kid").textValue(), KeyFactory.getInstance("RSA").generatePublic(spec));
        }
        return keys;
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, BASE64.decode(base64.textValue()));
    }

    /** Returns the member, if the header {@code Authorization} has a good token. */
    Optional<String> member(String authorization) {
        if (!authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        String token = authorization.substring(BEARER.length());
        var before = known.get(token);
        if (before != null) {
            return clock.instant().isBefore(before.expires()) ? Optional.of(before.member()) : Optional.empty();
        }
        try {
            var verified = verified(token);
            verified.ifPresent(good -> known.put(token, good));
            return verified.map(Known::member);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<Known> verified(String token) throws IOException, GeneralSecurityException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var head = JSON.readTree(BASE64.decode(parts[0]));
        var key = keys.get(head.path("kid").asText());
        if (key == null || !head.path("alg").asText().equals("RS256")) {
            return Optional.empty();
        }
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(BASE64.decode(parts[2]))) {
            return Optional.empty();
        }
        var claims = JSON.readTree(BASE64.decode(parts[1]));
        var expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        boolean good = claims.path("iss").asText().equals(issuer)
                && claims.path("aud").asText().equals("lilt")
                && clock.instant().isBefore(expires)
                && hasRole(claims);
        return good ? Optional.of(new Known(claims.path("sub").asText(), expires)) : Optional.empty();
    }

    private static boolean hasRole(JsonNode claims) {
        for (var group : claims.path("groups")) {
            if (group.asText().equals("member")) {
                return true;
            }
        }
        return false;
    }
}
