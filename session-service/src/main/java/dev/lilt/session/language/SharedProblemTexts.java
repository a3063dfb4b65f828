package dev.lilt.session.language;

import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Translates the details of those problems of the shared part that a member may see; it knows English alone. */
@ApplicationScoped
public class SharedProblemTexts implements ProblemPostProcessor {
    /** The keys of the translations, by the text that they stand for. */
    static final Map<String, String> KEYS = Map.of(
            Problem.invalidRequest("", "").getDetail(), "invalid-request",
            Problem.notSignedIn().getDetail(), "not-signed-in",
            Problem.unavailable().getDetail(), "unavailable",
            Problem.identityUnavailable().getDetail(), "identity-unavailable",
            Problem.unexpected(500).getDetail(), "unexpected");

    @Override
    public int priority() {
        return 900; // after ProblemNormalizer, which gives the framework's own problems these details
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Locale locale = RequestLanguage.current();
        String key = problem.getDetail() == null ? null : KEYS.get(problem.getDetail());
        return key == null || Languages.shipped(locale).equals(Locale.ENGLISH)
                ? problem
                : HttpProblem.builder(problem)
                        .withDetail(MemberTexts.text(locale, key))
                        .build();
    }
}
