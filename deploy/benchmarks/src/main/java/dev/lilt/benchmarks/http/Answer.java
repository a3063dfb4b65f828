package dev.lilt.benchmarks.http;

/** The answer of a server. */
public record Answer(int status, String body) {
    /** @throws IllegalStateException if it is not of the 2xx kind */
    public Answer orThrow() {
        if (status / 100 != 2) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        return this;
    }
}
