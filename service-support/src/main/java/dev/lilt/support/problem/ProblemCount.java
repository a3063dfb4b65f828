package dev.lilt.support.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the requests that are answered with a problem, by its name. Only the names of technical problems are told
 * apart: those of a feature may hint at what somebody said about their health, and are counted together.
 */
@Startup
@ApplicationScoped
public class ProblemCount implements ProblemPostProcessor {
    private static final String RULES = "rules";
    private static final List<String> TECHNICAL = List.of(
            "headers-too-large",
            "identity-unavailable",
            "if-match-needed",
            "invalid-request",
            "malformed-body",
            "malformed-request",
            "method-not-allowed",
            "not-acceptable",
            "not-allowed",
            "not-found",
            "not-signed-in",
            "refused",
            "request-timeout",
            "stale",
            "too-large",
            "too-many-requests",
            "unavailable",
            "unexpected",
            "unsupported-media-type",
            "uri-too-long");

    private final Map<String, Counter> byName;

    ProblemCount(MeterRegistry metrics) {
        byName = Stream.concat(TECHNICAL.stream(), Stream.of(RULES))
                .collect(Collectors.toMap(Function.identity(), name -> counter(name, metrics)));
    }

    /** All of them from the start: a rate can't be taken of a counter that appears with its first count. */
    private static Counter counter(String name, MeterRegistry metrics) {
        return Counter.builder("lilt.requests.refused")
                .description("Requests answered with a problem")
                .tag("reason", name)
                .register(metrics);
    }

    /** Behind the one that gives problems their names. */
    @Override
    public int priority() {
        return 900;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        count(problem);
        return problem;
    }

    void count(HttpProblem problem) {
        String type = problem.getType() == null ? "" : problem.getType().toString();
        String name = type.startsWith(Problem.TYPE_PREFIX) ? type.substring(Problem.TYPE_PREFIX.length()) : "refused";
        Counter counter = byName.get(name);
        (counter == null ? byName.get(RULES) : counter).increment();
    }
}
