package dev.lilt.web.proxy;

import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the service that a request goes to.
 *
 * @param service to which of them
 * @param isStream whether it asks for a stream
 */
record Destination(Service service, boolean isStream) {
    /**
     * Nothing that some server might read as another path: no dot segment, no empty one, and nothing escaped. What the
     * services have beside their API, such as metrics, can't be reached by any detour.
     */
    private static final Pattern PLAIN = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)+|/");

    /** Only these have a stream as their answer. */
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Pattern STREAM = Pattern.compile("/sessions/[^/]+/cues|/weeks/current/stream");
    private static final Map<Service, Pattern> PATHS = Map.of(
            Service.CONTENT, Pattern.compile("/(?:exercises|plans|guidance|content)(?:/.*)?"),
            Service.SESSION, Pattern.compile("/(?:sessions|exports/sessions|members)(?:/.*)?"),
            Service.TRACKING, Pattern.compile("/(?:weeks|activity|targets|exports/activity)(?:/.*)?"));

    /** Returns whether a path, as it was sent, is written in the one way that no server reads differently. */
    static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches();
    }

    /** Returns the destination of a plain path; empty if no service has it. */
    static Optional<Destination> of(HttpMethod method, String path) {
        return PATHS.entrySet().stream()
                .filter(service -> service.getValue().matcher(path).matches())
                .map(service -> new Destination(
                        service.getKey(),
                        READS.contains(method) && STREAM.matcher(path).matches()))
                .findFirst();
    }
}
