package dev.lilt.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemNormalizerTest {
    private final ProblemNormalizer problems = new ProblemNormalizer();

    @Test
    void shouldTellWhenTheDatabaseIsAway() {
        // Given
        Throwable cause = new IllegalStateException(
                "Connection to secret-host refused", new SQLException("secret-host", "08001"));

        // When
        HttpProblem problem = problems.apply(unexpected(), ProblemContext.of(cause, "/plans"));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getType()).hasToString("urn:lilt:problem:unavailable");
        assertThat(problem.getDetail()).isEqualTo("A part of the service can't be reached now. Try again in a while.");
        assertThat(problem.getHeaders()).isEqualTo(Map.of("Retry-After", 5));
    }

    @Test
    void shouldKeepOurOwnFaultsToOurselves() {
        // When
        HttpProblem problem = problems.apply(
                unexpected(), ProblemContext.of(new IllegalStateException("dev.lilt.secret.Thing"), "/plans"));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(500);
        assertThat(problem.getType()).hasToString("urn:lilt:problem:unexpected");
        assertThat(problem.getDetail()).isEqualTo("This is our fault. Try again in a while.");
    }

    private static HttpProblem unexpected() {
        return HttpProblem.builder()
                .withTitle("Internal Server Error")
                .withStatus(500)
                .withDetail("dev.lilt.secret.Thing")
                .build();
    }
}
