package dev.lilt.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Answers with a problem where a request is handled by Vert.x alone, outside Quarkus REST. */
@ApplicationScoped
public class ProblemJson {
    private final ObjectMapper mapper;
    private final ProblemCount count;

    ProblemJson(ObjectMapper mapper, ProblemCount count) {
        this.mapper = mapper;
        this.count = count;
    }

    /** Ends the response with this problem. */
    public void answer(RoutingContext request, HttpProblem problem) {
        count.count(problem);
        problem.getHeaders().forEach((name, value) -> request.response().putHeader(name, value.toString()));
        request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", "application/problem+json")
                .end(Buffer.buffer(bytes(at(request, problem))));
    }

    /** Names the path, as Quarkus REST's problems do. */
    private static HttpProblem at(RoutingContext request, HttpProblem problem) {
        return HttpProblem.builder(problem)
                .withInstance(instance(request.request().path()))
                .build();
    }

    /** A path that is no URI is named with its wrong characters escaped. */
    private static URI instance(@Nullable String path) {
        try {
            return URI.create(path == null ? "" : path);
        } catch (IllegalArgumentException notAUri) {
            return escaped(path);
        }
    }

    private static URI escaped(@Nullable String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException impossible) {
            return URI.create("/");
        }
    }

    private byte[] bytes(HttpProblem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem can always be written as JSON", impossible);
        }
    }
}
