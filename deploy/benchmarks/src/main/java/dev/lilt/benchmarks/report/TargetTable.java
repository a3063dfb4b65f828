package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;

/** The targets of Lilt, and whether it did in this run. */
final class TargetTable {
    private static final double KIB = 1024;

    private final JsonNode results;
    private final Targets table;

    private TargetTable(JsonNode results) {
        this.results = results;
        this.table = new Targets(results);
    }

    static String of(JsonNode results) {
        var targets = new TargetTable(results);
        targets.lateness();
        targets.cost();
        targets.watch();
        targets.others();
        return targets.table.draw();
    }

    private void lateness() {
        double steady = table.number("/lilt/steady/windows/p99Ms");
        table.atMost("a cue a second each: p99", "≤ 5 ms", "%.1f ms", steady, 5);
        table.atMost(
                "that, against nchan", "≤ 0.8 ×", "%.2f ×", steady / table.number("/nchan/steady/windows/p99Ms"), 0.8);
        table.atMost(
                "that, against bare Vert.x",
                "≤ 1.5 ×",
                "%.2f ×",
                steady / table.number("/vertx/steady/windows/p99Ms"),
                1.5);
        table.atMost("cores for it", "≤ 0.45", "%.2f", table.number("/lilt/steady/windows/serverCores"), 0.45);
        double wrong = table.number("/lilt/steady/log/lost")
                + table.number("/lilt/steady/log/doubled")
                + table.number("/lilt/steady/log/outOfOrder");
        table.atMost("lost, doubled or out of order", "0", "%.0f", wrong, 0);
        table.atMost("many followers: p99", "≤ 10 ms", "%.1f ms", table.number("/lilt/many/windows/p99Ms"), 10);
    }

    private void cost() {
        double cue = table.number("/lilt/steady/windows/cpuMicrosPerCue");
        table.atMost(
                "processor time a cue, against bare Vert.x",
                "≤ 1.1 ×",
                "%.2f ×",
                cue / table.number("/vertx/steady/windows/cpuMicrosPerCue"),
                1.1);
        table.atMost(
                "processor time a cue, against Spring WebFlux",
                "≤ 0.7 ×",
                "%.2f ×",
                cue / table.number("/webflux/steady/windows/cpuMicrosPerCue"),
                0.7);
        table.atMost(
                "live heap a follower",
                "≤ 6 KiB",
                "%.1f KiB",
                table.number("/lilt/memory/heapBytesPerFollower") / KIB,
                6);
        table.atMost(
                "resident a follower",
                "≤ 25 KiB",
                "%.1f KiB",
                table.number("/lilt/memory/residentBytesPerFollower") / KIB,
                25);
    }

    private void watch() {
        double off = table.number("/lilt/wrist/slow/off/p99Ms");
        table.atMost("at the wrist: p99 of fired − due", "≤ 20 ms", "%.1f ms", off, 20);
        table.atMost("p99.9", "≤ 50 ms", "%.1f ms", table.number("/lilt/wrist/slow/off/p999Ms"), 50);
        table.atMost(
                "against firing on arrival from nchan: p99",
                "≤ 0.1 ×",
                "%.3f ×",
                off / table.number("/nchan/wrist/slow/off/p99Ms"),
                0.1);
        table.atMost(
                "cancelled cues fired more than 250 ms after a command",
                "0",
                "%.0f",
                table.number("/lilt/wrist/commands/cancelledLate"),
                0);
    }

    private void others() {
        var all = results.at("/lilt/reconnect/comebacks");
        boolean everybody =
                all.path("of").intValue() == all.at("/caughtUp/count").intValue();
        table.atMost(
                "all back at once with their ids: the last has caught up after",
                "≤ 2 s",
                "%.2f s",
                everybody ? table.number("/lilt/reconnect/comebacks/caughtUp/maxMs") / 1000 : Double.NaN,
                2);
        double exact = table.number("/lilt/failover/comebacks/exact") / table.number("/lilt/failover/comebacks/of");
        table.atMost("a replica killed: not at the exact next id", "≤ 0.1 %", "%.2f %%", (1 - exact) * 100, 0.1);
        table.atMost(
                "a replica killed: 99.9 % go on after",
                "≤ 3 s", "%.2f s", table.number("/lilt/failover/comebacks/resumed/p999Ms") / 1000, 3);
        table.atMost(
                "a replica stopped with 5,000 followers: it is gone after",
                "≤ 10 s",
                "%.1f s",
                table.number("/lilt/drain/goneAfterMs") / 1000,
                10);
        double drained = table.number("/lilt/drain/comebacks/exact") / table.number("/lilt/drain/comebacks/of");
        table.atMost("of those, not at the exact next id", "0", "%.2f %%", (1 - drained) * 100, 0);
    }
}
