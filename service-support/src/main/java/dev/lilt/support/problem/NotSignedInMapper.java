package dev.lilt.support.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/**
 * A call without a token. It replaces the mapper of quarkus-resteasy-problem 3.21.0, which Quarkus 3.33 has made
 * unusable: it reads a field of {@code ChallengeData} that is gone, so that each 401 would be a 500.
 */
@Provider
@Priority(1)
public class NotSignedInMapper extends ExceptionMapperBase<UnauthorizedException> {
    @Override
    protected HttpProblem toProblem(UnauthorizedException fault) {
        return Problem.notSignedIn();
    }
}
