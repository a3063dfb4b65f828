package dev.lilt.session.language;

import dev.lilt.support.problem.FieldError;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Problems whose detail the member reads in the language of their request. Types and titles stay the same. */
public final class MemberProblem {
    private MemberProblem() {}

    /**
     * Returns a problem of the type {@code urn:lilt:problem:<name>}.
     *
     * @param key of the detail among the {@link MemberTexts}
     */
    public static HttpProblem.Builder of(int status, String name, String title, String key, Object... arguments) {
        return Problem.of(status, name, title, MemberTexts.text(key, arguments));
    }

    /** Returns a 422 for one field. */
    public static HttpProblem invalidRequest(String field, String key, Object... arguments) {
        return invalidRequest(List.of(field(field, key, arguments)));
    }

    /** Returns a 422 for these fields. */
    public static HttpProblem invalidRequest(List<FieldError> errors) {
        return of(422, "invalid-request", "Invalid request", "invalid-request")
                .with("errors", errors)
                .build();
    }

    /** Returns an error in one field. */
    public static FieldError field(String field, String key, Object... arguments) {
        return new FieldError(field, MemberTexts.text(key, arguments));
    }
}
