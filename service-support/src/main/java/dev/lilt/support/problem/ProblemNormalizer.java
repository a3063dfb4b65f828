package dev.lilt.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.lilt.support.database.TransientFaults;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives every problem that the framework raises one of our names, and replaces its detail: a framework's own words may
 * hold class names or echo what was sent.
 */
@ApplicationScoped
public class ProblemNormalizer implements ProblemPostProcessor {
    @Override
    public int priority() {
        return 1_000; // first of all, so that what is counted and logged is what is sent
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(Problem.TYPE_PREFIX)) {
            return problem;
        }
        if (context.cause instanceof ConstraintViolationException violations) {
            return missingBody(violations).orElseGet(() -> Problem.invalidRequest(FieldErrors.of(violations)));
        }
        // Ours, thrown while Jackson was reading, and wrapped by it.
        return within(context.cause, HttpProblem.class)
                .or(() -> problem.getStatusCode() == 400
                        ? within(context.cause, JsonProcessingException.class).map(ProblemNormalizer::unreadable)
                        : Optional.empty())
                .orElseGet(() -> byStatus(problem, context.cause));
    }

    private static Optional<HttpProblem> missingBody(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .filter(violation -> violation.getConstraintDescriptor().getAnnotation() instanceof RequiredBody)
                .map(violation -> Problem.malformedBody(violation.getMessage()))
                .findFirst();
    }

    private static <T extends Throwable> Optional<T> within(@Nullable Throwable cause, Class<T> wanted) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (wanted.isInstance(t)) {
                return Optional.of(wanted.cast(t));
            }
        }
        return Optional.empty();
    }

    static HttpProblem unreadable(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping && !FieldErrors.isSyntax(mapping)) {
            return Problem.invalidRequest(FieldErrors.of(mapping));
        }
        return Problem.malformedBody("The body is not JSON that can be read.");
    }

    private static HttpProblem byStatus(HttpProblem problem, @Nullable Throwable cause) {
        int status = problem.getStatusCode();
        HttpProblem.Builder named = switch (status) {
            case 400 -> HttpProblem.builder(Problem.malformedBody("The request can't be read."));
            case 401 -> HttpProblem.builder(Problem.notSignedIn());
            case 403 -> HttpProblem.builder(Problem.notAllowed());
            case 404 -> HttpProblem.builder(Problem.notFound("There is nothing at this path."));
            case 405 -> HttpProblem.builder(Problem.methodNotAllowed(AllowedMethods.here()));
            case 406 -> HttpProblem.builder(Problem.notAcceptable());
            case 413 -> Problem.of(413, "too-large", "Body too large", "Send a smaller body.");
            case 415 -> HttpProblem.builder(Problem.unsupportedMediaType());
            default -> other(status, cause);
        };
        return withHeaders(named.build(), problem.getHeaders());
    }

    /** Adds the framework's headers that the problem lacks. Names differ in case, and would go out twice. */
    private static HttpProblem withHeaders(HttpProblem named, Map<String, Object> more) {
        HttpProblem.Builder builder = HttpProblem.builder(named);
        more.forEach((name, value) -> {
            if (named.getHeaders().keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                builder.withHeader(name, value);
            }
        });
        return builder.build();
    }

    private static HttpProblem.Builder other(int status, @Nullable Throwable cause) {
        if (status < 500) {
            return Problem.of(status, "refused", "Refused", "This request can't be answered.");
        }
        return HttpProblem.builder(
                TransientFaults.isTransient(cause) ? Problem.unavailable() : Problem.unexpected(status));
    }
}
