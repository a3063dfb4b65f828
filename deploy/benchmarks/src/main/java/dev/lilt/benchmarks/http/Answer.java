package dev.lilt.benchmarks.http;

/**
 * The answer of a server.
 *
 * @param retryAfter the header {@code Retry-After}; empty if there is none
 */
public record Answer(int status, String body, String retryAfter) {
    /** Returns whether it is of the 2xx kind. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Returns whether it says that the server has too much to do, and when to ask again: 503 with Retry-After. */
    public boolean isRefusal() {
        return status == 503 && !retryAfter.isEmpty();
    }

    /** @throws IllegalStateException if it is not of the 2xx kind */
    public Answer orThrow() {
        if (!isSuccess()) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        return this;
    }
}
