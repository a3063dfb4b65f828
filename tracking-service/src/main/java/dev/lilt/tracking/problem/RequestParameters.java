package dev.lilt.tracking.problem;

import dev.lilt.support.problem.FieldError;
import dev.lilt.support.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request. All are read before any is complained about, so that the caller learns of everything
 * that is wrong at once.
 */
public final class RequestParameters {
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Reads a parameter. One that is absent or blank isn't given.
     *
     * @param parse throws an {@link IllegalArgumentException} that says what would be right
     */
    public <T> Optional<T> read(String name, @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException wrong) {
            refuse(name, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** Notes that a parameter can't be taken. */
    public void refuse(String name, String detail) {
        errors.add(new FieldError(name, detail));
    }

    /**
     * Complains of all that was wrong so far.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if anything was
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problem.invalidRequest(errors);
        }
    }
}
