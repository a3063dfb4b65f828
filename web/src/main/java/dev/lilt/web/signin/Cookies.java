package dev.lilt.web.signin;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks every cookie that is set as {@code Secure}, but on the machine itself: browsers send such cookies over TLS
 * only, and a developer's has none. Whether this process sees TLS doesn't matter, since a gateway may end it.
 *
 * <p>Those of the session and of a sign-in have the prefix {@code __Host-} in the browser, which then takes them from
 * this host alone. Without it another host of the same domain could set them, and have a member go on as somebody else.
 * Quarkus knows them without the prefix; any that come without it are dropped.
 */
@ApplicationScoped
class Cookies {
    /** Before authentication, which sets some. */
    private static final int EARLY = -1_000;

    private static final String PREFIX = "__Host-";
    private static final String COOKIE = "Cookie";
    private static final Pattern PREFIXED = Pattern.compile("q_(?:session|auth)[^=]*(?:=.*)?");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(?:localhost|[a-z0-9-]+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(?::\\d+)?");

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        if (!isLoopback(context.request())) {
            withoutPrefix(context.request().headers());
            context.addHeadersEndHandler(sending -> secure(context));
        }
        context.next();
    }

    private static boolean isLoopback(HttpServerRequest request) {
        return request.authority() != null
                && LOOPBACK.matcher(request.authority().toString()).matches();
    }

    private static void withoutPrefix(MultiMap headers) {
        List<String> lines = headers.getAll(COOKIE);
        if (lines.isEmpty()) {
            return;
        }
        headers.set(
                COOKIE,
                lines.stream()
                        .flatMap(line -> Stream.of(line.split(";")))
                        .map(String::strip)
                        .filter(pair -> !PREFIXED.matcher(pair).matches())
                        .map(pair -> pair.startsWith(PREFIX) ? pair.substring(PREFIX.length()) : pair)
                        .collect(Collectors.joining("; ")));
    }

    /** The request has both those that the browser sent and those that are set now, which have been changed. */
    private static void secure(RoutingContext context) {
        for (var cookie : context.request().cookies()) {
            if (cookie instanceof ServerCookie set && set.isChanged()) {
                set.setSecure(true);
                if (PREFIXED.matcher(set.getName()).matches()) {
                    context.response().headers().add("Set-Cookie", PREFIX + set.encode());
                    set.setChanged(false);
                }
            }
        }
    }
}
