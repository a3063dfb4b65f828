package dev.lilt.support.problem;

import dev.lilt.support.metrics.TaggedCounters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Counts the requests that are answered with a problem, by its name. Only the names of technical problems are told
 * apart: those of a feature may hint at what somebody said about their health, and are counted together.
 */
@Startup
@ApplicationScoped
public class ProblemCount implements ProblemPostProcessor {
    private static final String RULES = "rules";

    private final TaggedCounters<String> byName;

    ProblemCount(MeterRegistry metrics) {
        List<String> names =
                Stream.concat(Problem.TECHNICAL.stream(), Stream.of(RULES)).toList();
        byName = new TaggedCounters.Metric("lilt.requests.refused", "Requests answered with a problem")
                .by("reason", names, Function.identity(), metrics);
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
        byName.count(byName.has(name) ? name : RULES);
    }
}
