package dev.lilt.support.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/**
 * A call without a token, or whose token does not hold. The mappers of quarkus-resteasy-problem 3.21.0 can't be used
 * with Quarkus 3.33: they read a field of {@code ChallengeData} that is gone, so that each 401 would be a 500.
 */
abstract class NotSignedInMapper<T extends SecurityException> extends ExceptionMapperBase<T> {
    @Override
    protected HttpProblem toProblem(T fault) {
        return Problem.notSignedIn();
    }

    @Provider
    @Priority(1)
    public static class WithoutToken extends NotSignedInMapper<UnauthorizedException> {}

    @Provider
    @Priority(1)
    public static class WithBadToken extends NotSignedInMapper<AuthenticationFailedException> {}
}
