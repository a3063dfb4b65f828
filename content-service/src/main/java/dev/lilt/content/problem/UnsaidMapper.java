package dev.lilt.content.problem;

import dev.lilt.content.publication.Precondition;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** A change that doesn't say which version it replaces. */
@Provider
public class UnsaidMapper extends ExceptionMapperBase<Precondition.Unsaid> {
    @Override
    protected HttpProblem toProblem(Precondition.Unsaid unsaid) {
        return Problem.ifMatchNeeded();
    }
}
