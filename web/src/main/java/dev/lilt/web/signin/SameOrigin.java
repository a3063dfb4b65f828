package dev.lilt.web.signin;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the client's own requests from those that another page makes a browser send, with the member's cookie in both.
 * {@code SameSite} alone lets through pages of the same site, such as another port of the same machine.
 */
public final class SameOrigin {
    private static final String CLIENT_HEADER = "X-Lilt-Client";
    private static final String CLIENT = "web";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameOrigin() {}

    /**
     * Returns whether a request may act for the member whose cookie it brings. A browser that says where a request
     * comes from is believed; a write needs a header too, which pages of other origins can't send without asking.
     */
    public static boolean mayAct(HttpServerRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        boolean isFromHere = site == null
                ? isHere(request.getHeader("Origin"), request) && isHere(request.getHeader("Referer"), request)
                : site.equals("same-origin") || site.equals("none");
        return isFromHere && (SAFE.contains(request.method()) || CLIENT.equals(request.getHeader(CLIENT_HEADER)));
    }

    /** Older browsers have no {@code Sec-Fetch-Site}. A gateway may end TLS, so host and port are compared alone. */
    private static boolean isHere(@Nullable String address, HttpServerRequest request) {
        if (address == null) {
            return true;
        }
        try {
            String authority = new URI(address).getRawAuthority();
            return authority != null
                    && request.authority() != null
                    && authority.equalsIgnoreCase(request.authority().toString());
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
