package dev.lilt.content.problem;

import dev.lilt.content.publication.Expectation;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** A change to a version that is no longer current. */
@Provider
public class StaleMapper extends ExceptionMapperBase<Expectation.Stale> {
    @Override
    protected HttpProblem toProblem(Expectation.Stale stale) {
        return Problem.stale();
    }
}
