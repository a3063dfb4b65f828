package dev.lilt.web.signin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Marks every cookie that is set as {@code Secure}, but on the machine itself: browsers send such cookies over TLS
 * only, and a developer's has none. Whether this process sees TLS doesn't matter, since a gateway may end it.
 */
@ApplicationScoped
class Cookies {
    /** Before authentication, which sets some. */
    private static final int EARLY = -1_000;

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(?:localhost|[a-z0-9-]+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(?::\\d+)?");

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        if (!isLoopback(context.request())) {
            context.addHeadersEndHandler(sending -> secure(context.request()));
        }
        context.next();
    }

    private static boolean isLoopback(HttpServerRequest request) {
        return request.authority() != null
                && LOOPBACK.matcher(request.authority().toString()).matches();
    }

    /** The request has both those that the browser sent and those that are set now, which have been changed. */
    private static void secure(HttpServerRequest request) {
        request.cookies().stream()
                .filter(cookie -> cookie instanceof ServerCookie set && set.isChanged())
                .forEach(cookie -> cookie.setSecure(true));
    }
}
