package dev.lilt.web.client;

import dev.lilt.support.http.EntityTags;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Serves the client to everybody, signed in or not. */
@ApplicationScoped
class ClientRoutes {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    /** Asked for each time, and answered with 304 while it is the same: that way a new version is seen. */
    private static final String ASK_AGAIN = "no-cache";

    private static final List<String> UNDER_OTHER_NAMES = List.of("/index.html", "/static/*", "/icons/*");

    private final ClientFiles files;
    private final ProblemJson problems;

    ClientRoutes(ClientFiles files, ProblemJson problems) {
        this.files = files;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        for (ClientFile file : files.all()) {
            router.route(file.path()).handler(request -> serve(request, file));
        }
        // Quarkus would serve the same files from the class path, without these headers.
        for (String path : UNDER_OTHER_NAMES) {
            router.route(path)
                    .handler(request -> problems.answer(request, Problem.notFound("There is nothing at this path.")));
        }
    }

    private void serve(RoutingContext context, ClientFile file) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            problems.answer(context, Problem.methodNotAllowed("GET, HEAD"));
            return;
        }
        HttpServerResponse response = context.response();
        SecurityHeaders.set(response);
        response.putHeader("Content-Type", file.contentType())
                .putHeader("Cache-Control", file.isImmutable() ? IMMUTABLE : ASK_AGAIN)
                .putHeader("Vary", "Accept-Encoding");
        boolean compressed = file.gzip() != null && acceptsGzip(request);
        String tag = compressed ? file.tag() + "-gzip" : file.tag();
        response.putHeader("ETag", '"' + tag + '"');
        if (EntityTags.parse(request.headers().getAll("If-None-Match"))
                .filter(tags -> tags.matchWeakly(tag))
                .isPresent()) {
            response.setStatusCode(304).end();
            return;
        }
        Buffer body = compressed && file.gzip() != null ? file.gzip() : file.bytes();
        if (compressed) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.putHeader("Content-Length", Integer.toString(body.length()));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static boolean acceptsGzip(HttpServerRequest request) {
        List<String> values = request.headers().getAll("Accept-Encoding");
        return values.stream()
                .anyMatch(value -> value.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)).*"));
    }
}
