package dev.lilt.content.problem;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.support.problem.FieldError;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Names everything that is wrong with what was sent. */
@Provider
public class InvalidDefinitionMapper extends ExceptionMapperBase<InvalidDefinition> {
    @Override
    protected HttpProblem toProblem(InvalidDefinition invalid) {
        return Problem.invalidRequest(invalid.findings().stream()
                .map(finding -> new FieldError(finding.field(), finding.detail()))
                .toList());
    }
}
