package dev.lilt.benchmarks.make;

import java.util.Set;

/**
 * The measurements that were asked for.
 *
 * @param parts of search, cost and overload
 * @param warmUp sessions of each server before anything is measured
 * @param first rate of the search, sessions a second
 * @param most the highest rate that the search tries
 * @param stepSeconds length of a step of the search
 * @param seconds length of what confirms a rate, and of the overload
 * @param costPerSecond common rate at which processor time is measured
 * @param highest the rate that the overload doubles where there was no search
 */
record MakePlan(
        Set<String> parts,
        int warmUp,
        int first,
        int most,
        double stepSeconds,
        double seconds,
        int costPerSecond,
        int highest) {
    static final String SEARCH = "search";
    static final String COST = "cost";
    static final String OVERLOAD = "overload";
    static final Set<String> PARTS = Set.of(SEARCH, COST, OVERLOAD);

    MakePlan {
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("parts are " + PARTS + ", not " + parts);
        }
        parts = Set.copyOf(parts);
    }

    boolean has(String part) {
        return parts.contains(part);
    }
}
