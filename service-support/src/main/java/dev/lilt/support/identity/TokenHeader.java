package dev.lilt.support.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import dev.lilt.support.cache.Caches;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * The header of a signed token, not yet verified.
 *
 * @param kid the id of the key that it claims to be signed with; empty if it names none
 */
record TokenHeader(String kid) {
    private static final String SCHEME = "Bearer ";
    /** Longer ones are no headers of ours. */
    private static final int MOST_CHARACTERS = 4_096;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All tokens that were signed with one key begin with the same header. */
    private static final Cache<String, Optional<TokenHeader>> READ =
            Caches.builder().maximumSize(100).build();

    /** Reads the header of a bearer token in compact form; empty if it can't be read, which verification then says. */
    static Optional<TokenHeader> ofAuthorization(String authorization) {
        return tokenIn(authorization).flatMap(TokenHeader::ofToken);
    }

    /** Returns the bearer token in a request's header; empty if it is of another scheme. */
    static Optional<String> tokenIn(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** Reads the header of a token in compact form. */
    static Optional<TokenHeader> ofToken(String token) {
        int end = token.indexOf('.');
        return end <= 0 || end > MOST_CHARACTERS
                ? Optional.empty()
                : READ.get(token.substring(0, end), TokenHeader::read);
    }

    private static Optional<TokenHeader> read(String encoded) {
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(encoded));
            if (header == null || !header.isObject()) {
                return Optional.empty();
            }
            return Optional.of(new TokenHeader(header.path("kid").asText("")));
        } catch (IOException | IllegalArgumentException notAHeader) {
            return Optional.empty();
        }
    }
}
