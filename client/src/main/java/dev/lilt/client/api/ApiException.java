package dev.lilt.client.api;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service said no, or did not answer; the message is one line that a person can act on. */
public final class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The problem's name, for example {@code clearance-needed}, or empty when no service named one. */
    private final String problem;

    private final boolean passing;
    private final transient Set<String> needs;
    private final transient @Nullable ReceivedStopGuidance guidance;

    public ApiException(String line) {
        this("", line);
    }

    public ApiException(String problem, String line) {
        this(problem, line, false);
    }

    ApiException(String problem, String line, boolean passing) {
        this(problem, line, passing, Set.of(), null);
    }

    ApiException(
            String problem, String line, boolean passing, Set<String> needs, @Nullable ReceivedStopGuidance guidance) {
        super(line);
        this.problem = problem;
        this.passing = passing;
        this.needs = Set.copyOf(needs);
        this.guidance = guidance;
    }

    /** The same refusal with {@code more} after its line. */
    public ApiException adding(String more) {
        return new ApiException(problem, getMessage() + " " + more, passing, needs, guidance);
    }

    /** Returns whether the same request may succeed later: the service was not reached, is busy or lacks a part. */
    public boolean isPassing() {
        return passing;
    }

    public String problem() {
        return problem;
    }

    /** Returns whether {@code what}, as in {@code clinician} or {@code symptoms-gone}, would open what is refused. */
    public boolean needs(String what) {
        return needs.contains(what);
    }

    /** Returns what to do now, where the request names a symptom. */
    public Optional<ReceivedStopGuidance> guidance() {
        return Optional.ofNullable(guidance);
    }
}
