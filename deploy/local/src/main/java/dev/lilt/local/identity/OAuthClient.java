package dev.lilt.local.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * A public client that may sign members in: by authorization code with PKCE, and without a secret.
 *
 * @param id its {@code client_id}
 * @param callback the path that members come back to after signing in, on this machine at any port
 * @param origins other origins, such as {@code https://lilt.example}, that it may have
 */
record OAuthClient(String id, String callback, List<String> origins) {
    /** The web client. */
    static final String WEB = "lilt-web";

    /** The path of {@link #WEB} that members come back to. */
    static final String WEB_CALLBACK = "/web/callback";

    /** The hosts of this machine. A client there may have any port (RFC 8252, section 7.3). */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    OAuthClient {
        origins = List.copyOf(origins);
    }

    /** The web client on this machine, and at these origins. */
    static OAuthClient web(List<String> origins) {
        return new OAuthClient(WEB, WEB_CALLBACK, origins);
    }

    /** Returns whether a member may be sent there with a code. */
    boolean allowsRedirect(String uri) {
        return isOurs(uri, callback);
    }

    /** Returns whether a member who has signed out may be sent there. */
    boolean allowsPostLogout(String uri) {
        return isOurs(uri, "/");
    }

    /** Compares the whole text, so that no parser's view of a URI matters. */
    private boolean isOurs(String text, String path) {
        if (origins.stream().anyMatch(origin -> text.equals(origin + path))) {
            return true;
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException malformed) {
            return false;
        }
        if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
            return false;
        }
        if (uri.getHost() == null || !LOOPBACK.contains(uri.getHost())) {
            return false;
        }
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return text.equals(uri.getScheme() + "://" + uri.getHost() + port + path);
    }
}
