package dev.lilt.benchmarks.stream;

import java.util.Set;

/**
 * The amount that is measured.
 *
 * @param followers of the ordinary scenarios
 * @param many followers of the big one
 * @param windows how many, of {@code seconds} each
 * @param warmUpSeconds before the first window of a server that has just been started
 */
public record BenchmarkPlan(
        Set<Scenario> scenarios, int followers, int many, int windows, double seconds, double warmUpSeconds) {
    static final int FOLLOWERS = 10_000;
    static final int MANY = 18_000;

    private static final int WATCHES = 200;

    /** The most that a process may hold. */
    private static final int MOST = 19_500;

    public BenchmarkPlan {
        if (followers < 1 || followers > MOST || many > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " followers");
        }
        if (windows < 1 || seconds <= 0) {
            throw new IllegalArgumentException("there is nothing to measure");
        }
        scenarios = Set.copyOf(scenarios);
    }

    /** Returns how many watches there are behind the proxy. */
    int watches() {
        return Math.max(1, Math.min(WATCHES, followers / 4));
    }

    boolean has(Scenario scenario) {
        return scenarios.contains(scenario);
    }
}
