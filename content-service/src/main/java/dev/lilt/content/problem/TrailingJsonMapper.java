package dev.lilt.content.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** JSON with something after its end. Quarkus REST would answer it itself, with an empty 400. */
@Provider
public class TrailingJsonMapper extends ExceptionMapperBase<MismatchedInputException> {
    @Override
    protected HttpProblem toProblem(MismatchedInputException fault) {
        return Problem.malformedBody();
    }
}
