package dev.lilt.support.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** Reads the header of a bearer token in compact form; empty if it can't be read, which verification then says. */
    static Optional<TokenHeader> ofAuthorization(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? ofToken(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** Reads the header of a token in compact form. */
    static Optional<TokenHeader> ofToken(String token) {
        int end = token.indexOf('.');
        if (end <= 0 || end > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, end)));
            if (header == null || !header.isObject()) {
                return Optional.empty();
            }
            return Optional.of(new TokenHeader(header.path("kid").asText("")));
        } catch (IOException | IllegalArgumentException notAHeader) {
            return Optional.empty();
        }
    }
}
