package dev.lilt.client.api;

/** A service said no, or did not answer; the message is one line that a person can act on. */
public final class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The problem's name, for example {@code clearance-needed}, or empty when no service named one. */
    private final String problem;

    private final boolean passing;

    public ApiException(String line) {
        this("", line);
    }

    public ApiException(String problem, String line) {
        this(problem, line, false);
    }

    ApiException(String problem, String line, boolean passing) {
        super(line);
        this.problem = problem;
        this.passing = passing;
    }

    /** Returns whether the same request may succeed later: the service was not reached, is busy or lacks a part. */
    public boolean isPassing() {
        return passing;
    }

    public String problem() {
        return problem;
    }
}
