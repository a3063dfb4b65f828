package dev.lilt.tracking.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Gives every problem that the framework raises one of our names, and replaces its detail: a framework's own words may
 * hold class names or echo what was sent.
 */
@ApplicationScoped
class NamedProblems implements ProblemPostProcessor {
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public int priority() {
        return 1_000; // first of all, so that what is counted and logged is what is sent
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(Problem.TYPE_PREFIX)) {
            return problem;
        }
        int status = problem.getStatusCode();
        HttpProblem.Builder named = switch (status) {
            case 400 -> HttpProblem.builder(Problem.malformedBody("The request can't be read."));
            case 401 -> HttpProblem.builder(Problem.notSignedIn());
            case 403 -> HttpProblem.builder(Problem.notAllowed());
            case 404 -> Problem.of(404, "not-found", "Not found", "There is nothing at this path.");
            case 405 -> HttpProblem.builder(Problem.methodNotAllowed(AllowedMethods.here()));
            case 406 ->
                Problem.of(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "There is no such form of this. Leave Accept out to get what there is.");
            case 413 -> Problem.of(413, "too-large", "Body too large", "Send a body of at most 64 KiB.");
            case 415 -> Problem.of(415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            default -> other(status, context.cause);
        };
        problem.getHeaders().forEach(named::withHeader);
        return named.build();
    }

    private static HttpProblem.Builder other(int status, @Nullable Throwable cause) {
        if (status < 500) {
            return Problem.of(status, "refused", "Refused", "This request can't be answered.");
        }
        return isOfTheDatabase(cause)
                ? Problem.of(503, "unavailable", "Unavailable", "The ledger can't be reached. Try again in a while.")
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                : Problem.of(status, "unexpected", "Unexpected error", "This is our fault. Try again in a while.");
    }

    /** No request makes our statements wrong, so whatever the database complains of is its own state. */
    private static boolean isOfTheDatabase(@Nullable Throwable cause) {
        for (Throwable fault = cause; fault != null; fault = fault.getCause()) {
            if (fault instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
