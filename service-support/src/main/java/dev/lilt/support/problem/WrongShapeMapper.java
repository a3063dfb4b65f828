package dev.lilt.support.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** JSON of the wrong shape. Quarkus REST would answer it itself, with an empty 400. */
@Provider
public class WrongShapeMapper extends ExceptionMapperBase<MismatchedInputException> {
    @Override
    protected HttpProblem toProblem(MismatchedInputException fault) {
        return ProblemNormalizer.unreadable(fault);
    }
}
