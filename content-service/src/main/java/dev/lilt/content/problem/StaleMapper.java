package dev.lilt.content.problem;

import dev.lilt.content.publication.Precondition;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** A change to a version that is no longer current. */
@Provider
public class StaleMapper extends ExceptionMapperBase<Precondition.Stale> {
    @Override
    protected HttpProblem toProblem(Precondition.Stale stale) {
        return Problem.stale();
    }
}
