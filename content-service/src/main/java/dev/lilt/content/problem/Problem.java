package dev.lilt.content.problem;

import dev.lilt.content.definition.Finding;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** The problems that this service answers with. */
public final class Problem {
    static final String TYPE_PREFIX = "urn:lilt:problem:";

    private Problem() {}

    /** A problem of the type {@code urn:lilt:problem:<name>}. */
    static HttpProblem.Builder of(int status, String name, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + name))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    /** 400: there is no JSON in the body. */
    public static HttpProblem malformedBody() {
        return of(400, "malformed-body", "Malformed body", "The body is not JSON that can be read.")
                .build();
    }

    /** 422: the request can be read, but these fields are out of range or don't exist. */
    static HttpProblem invalidRequest(List<Finding> errors) {
        return of(422, "invalid-request", "Invalid request", "Mend the fields named in errors and send it again.")
                .with("errors", errors)
                .build();
    }

    /** 404: there is nothing here. */
    public static HttpProblem notFound(String detail) {
        return of(404, "not-found", "Not found", detail).build();
    }

    /** 412: somebody else was faster. */
    static HttpProblem stale() {
        return of(412, "stale", "Stale", "Another version is current. Get it, make your change to it and send that.")
                .build();
    }

    /** 428: nobody overwrites what he has not seen. */
    static HttpProblem ifMatchNeeded() {
        return of(428, "if-match-needed", "If-Match needed", "Send If-Match with the ETag of the version you replace.")
                .build();
    }
}
