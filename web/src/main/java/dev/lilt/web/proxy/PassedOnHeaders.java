package dev.lilt.web.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which headers go on, in both directions (RFC 9110, section 7.6). */
final class PassedOnHeaders {
    private static final String CONNECTION = "Connection";
    private static final String CACHE_CONTROL = "Cache-Control";
    /** Directives for shared caches; {@code private} is added again. */
    private static final Pattern FOR_SHARED_CACHES =
            Pattern.compile("(?i)public|(?:s-maxage|proxy-revalidate|private)(?:\\s*=.*)?");

    private static final List<String> OF_ONE_CONNECTION = List.of(
            CONNECTION,
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");
    /** Headers by which a client might look like another one, and those that are for this service only. */
    private static final List<String> NOT_FOR_SERVICES = List.of(
            "Cookie",
            "Expect",
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Lilt-Client",
            "X-Real-IP");

    private PassedOnHeaders() {}

    /**
     * Prepares what a service gets.
     *
     * @param headers those of the request, which are changed
     * @param token the member's, or {@code null} where the request brings its own
     */
    static void prepare(MultiMap headers, HttpServerRequest request, @Nullable String token) {
        removeOfConnection(headers);
        NOT_FOR_SERVICES.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set("X-Forwarded-Proto", request.scheme());
        if (token != null) {
            headers.set("Authorization", "Bearer " + token);
        }
    }

    /**
     * Prepares what the client gets. Cookies are this service's own; the services set none.
     *
     * @param isOfMember whether the call was made with a member's session: the answer depends on it and may set its
     *     cookie again, which a cache that others share must not keep
     */
    static void clean(MultiMap headers, boolean isOfMember) {
        removeOfConnection(headers);
        headers.remove("Set-Cookie");
        if (isOfMember) {
            headers.set(CACHE_CONTROL, ofOneMember(headers.getAll(CACHE_CONTROL)));
            headers.add("Vary", "Cookie");
        }
    }

    private static String ofOneMember(List<String> values) {
        List<String> directives = values.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .filter(directive -> !FOR_SHARED_CACHES.matcher(directive).matches())
                .toList();
        if (directives.isEmpty()) {
            return "no-store";
        }
        String kept = String.join(", ", directives);
        return directives.stream().anyMatch("no-store"::equalsIgnoreCase) ? kept : "private, " + kept;
    }

    private static void removeOfConnection(MultiMap headers) {
        headers.getAll(CONNECTION).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .filter(name -> !name.equals("authorization") && !name.equals("host") && !name.equals("content-length"))
                .toList()
                .forEach(headers::remove);
        OF_ONE_CONNECTION.forEach(headers::remove);
    }
}
