package dev.lilt.local.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
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

    /** @throws IllegalArgumentException if it is not well-formed, or names a parameter twice */
    Parameters queryParameters() {
        return Parameters.parse(query);
    }

    /** @throws IllegalArgumentException if it is not well-formed, or names a parameter twice */
    Parameters form() {
        return Parameters.parse(body);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Optional<String> cookie(String name) {
        var cookies = new LinkedHashMap<String, String>();
        Arrays.stream(header("cookie").split(";"))
                .map(cookie -> cookie.strip().split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> cookies.putIfAbsent(pair[0], pair[1]));
        return Optional.ofNullable(cookies.get(name));
    }
}
