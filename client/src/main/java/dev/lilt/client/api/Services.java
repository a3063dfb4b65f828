package dev.lilt.client.api;

import dev.lilt.client.language.Messages;
import java.net.URI;

/** Where the three services are, each an origin with an optional path, for example {@code http://localhost:8080}. */
public record Services(URI session, URI content, URI tracking) {
    public Services {
        session = checked(session);
        content = checked(content);
        tracking = checked(tracking);
    }

    /** One origin that serves all three: their paths are disjoint. */
    public static Services behind(URI origin) {
        return new Services(origin, origin, origin);
    }

    private static URI checked(URI uri) {
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(Messages.text("services.address", uri));
        }
        String text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }
}
