package dev.lilt.client.api;

/** A service said no, or did not answer; the message is one line that a person can act on. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    /** The problem's name, for example {@code clearance-needed}, or empty when no service named one. */
    private final String problem;

    public Refused(String line) {
        this("", line);
    }

    public Refused(String problem, String line) {
        super(line);
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }
}
