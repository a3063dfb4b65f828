package dev.lilt.tracking.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** The named problems that have no better place than here; a feature names its own with {@link #of}. */
public final class Problem {
    static final String TYPE_PREFIX = "urn:lilt:problem:";

    private Problem() {}

    /** A problem of the type {@code urn:lilt:problem:<name>}. */
    public static HttpProblem.Builder of(int status, String name, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + name))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    /** 400: the body can't be read. */
    public static HttpProblem malformedBody(String detail) {
        return of(400, "malformed-body", "Malformed body", detail).build();
    }

    /** 401: there is no token, or not one that holds. */
    public static HttpProblem notSignedIn() {
        return of(401, "not-signed-in", "Not signed in", "Send a valid bearer token.")
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** 403: the token holds, but is for somebody else's work. */
    public static HttpProblem notAllowed() {
        return of(403, "not-allowed", "Not allowed", "Your token lacks the role for this.")
                .build();
    }

    /** 405: the path is right. */
    public static HttpProblem methodNotAllowed(String allowed) {
        return of(405, "method-not-allowed", "Method not allowed", "See Allow for what this path takes.")
                .withHeader("Allow", allowed)
                .build();
    }

    /** 422: the request can be read, but these parameters can't be taken. */
    public static HttpProblem invalidRequest(List<FieldError> errors) {
        return of(422, "invalid-request", "Invalid request", "Mend the fields named in errors and send it again.")
                .with("errors", errors)
                .build();
    }

    /** 422 for one field. */
    public static HttpProblem invalidRequest(String field, String detail) {
        return invalidRequest(List.of(new FieldError(field, detail)));
    }

    /** 404: there is nothing here, or it isn't yours. */
    public static HttpProblem notFound(String detail) {
        return of(404, "not-found", "Not found", detail).build();
    }
}
