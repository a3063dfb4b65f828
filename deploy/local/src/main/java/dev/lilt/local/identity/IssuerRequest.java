package dev.lilt.local.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the issuer, as far as the issuer looks at it.
 *
 * @param path without the query
 * @param query undecoded, empty if there is none
 * @param headers with names in lower case
 * @param body undecoded, empty if there is none
 */
record IssuerRequest(String method, String path, String query, Map<String, String> headers, String body) {
    /** A form with the longest names and addresses takes less. */
    static final int MOST_BYTES = 16_384;

    IssuerRequest {
        headers = Map.copyOf(headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Optional<String> cookie(String name) {
        return Arrays.stream(header("cookie").split(";"))
                .map(cookie -> cookie.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> pair[1])
                .findFirst();
    }
}
