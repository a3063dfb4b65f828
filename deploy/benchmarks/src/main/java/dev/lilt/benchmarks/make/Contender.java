package dev.lilt.benchmarks.make;

/**
 * A server that makes sessions.
 *
 * @param name as in the results, {@code lilt} or {@code floor}
 * @param port where it listens
 * @param database where its rows are
 * @param pid its process
 */
record Contender(String name, int port, String database, long pid) {
    static final String LILT = "lilt";
    static final String FLOOR = "floor";
}
