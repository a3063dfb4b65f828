package dev.lilt.support.http;

import dev.lilt.support.negotiation.AcceptHeader;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the request line and headers before anything else does. What routing would fail at, with an empty answer, is
 * answered with a problem document; every response gets the headers that keep browsers and caches from misusing it.
 */
@ApplicationScoped
class RequestCheck {
    /** Before every other route. */
    private static final int FIRST = -10_000;

    private static final String CHECKED = "lilt.checked";
    private static final String ACCEPT = "Accept";

    private final HttpConfig config;
    private final ProblemJson problems;

    RequestCheck(HttpConfig config, ProblemJson problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check).failureHandler(this::failedBefore);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestDeadline.arrived(context);
        context.put(CHECKED, true);
        setHeaders(context);
        Optional<HttpProblem> fault = fault(context);
        if (fault.isPresent()) {
            refuse(context, fault.get());
            return;
        }
        normalizeAccept(request.headers());
        context.next();
    }

    /** Closes the connection: a client that sends this sends no second request. */
    private void refuse(RoutingContext context, HttpProblem fault) {
        context.response().putHeader("Connection", "close");
        problems.answer(context, fault);
    }

    private Optional<HttpProblem> fault(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > config.maxTargetLength()) {
            return Optional.of(Problem.uriTooLong(config.maxTargetLength()));
        }
        if (!RequestTarget.isValid(request.uri())) {
            return Optional.of(Problem.malformedRequest(
                    "The path or query holds a character that a URI can't. Percent-encode it as UTF-8."));
        }
        if (request.version() == HttpVersion.HTTP_1_1
                && request.headers().getAll("Host").size() != 1) {
            return Optional.of(Problem.malformedRequest("Send exactly one Host header."));
        }
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > config.maxHeaderSize().asLongValue()) {
            return Optional.of(Problem.headersTooLarge(config.maxHeaderSize().asLongValue()));
        }
        return isPlain(context) ? Optional.empty() : Optional.of(Problem.notFound("There is nothing at this path."));
    }

    /**
     * Returns whether the path is written in the one way that no server reads differently: no path of a service needs
     * an escape, and behind an escaped slash a gateway may see another path than routing does, such as one below /q.
     */
    private static boolean isPlain(RoutingContext context) {
        String path = context.request().path();
        return path != null && path.indexOf('%') < 0 && path.equals(context.normalizedPath());
    }

    /** Garbage accepts nothing that there is: the resource answers 406, after what is more important than that. */
    private static void normalizeAccept(MultiMap headers) {
        List<String> values = headers.getAll(ACCEPT);
        if (values.isEmpty()) {
            return;
        }
        AcceptHeader accept = AcceptHeader.parse(values);
        headers.set(ACCEPT, accept.ranges().isEmpty() ? "application/x-nothing" : accept.value());
    }

    /** Routing itself has failed: no usable Host, or a target that is no path. */
    private void failedBefore(RoutingContext context) {
        if (context.get(CHECKED) != null) {
            context.next();
            return;
        }
        setHeaders(context);
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.OPTIONS && "*".equals(request.uri())) {
            context.response()
                    .setStatusCode(204)
                    .putHeader("Allow", "DELETE, GET, HEAD, OPTIONS, POST, PUT")
                    .end();
            return;
        }
        refuse(context, Problem.malformedRequest("Send a path that begins with a slash, and exactly one Host header."));
    }

    private void setHeaders(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (!isOperations(context.request())) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            if (config.memberData()) {
                context.addHeadersEndHandler(sending -> {
                    if (!headers.contains("Cache-Control")) {
                        headers.set("Cache-Control", "no-store");
                    }
                });
            }
        }
    }

    /** Health, metrics and the pages that describe the API, which have scripts. */
    static boolean isOperations(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/q/");
    }
}
