package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The targets of Lilt, and whether it did in this run. */
final class TargetTable {
    private static final double KIB = 1024;

    private final JsonNode results;
    private final StringBuilder rows = new StringBuilder();

    private TargetTable(JsonNode results) {
        this.results = results;
    }

    static String of(JsonNode results) {
        var targets = new TargetTable(results);
        targets.lateness();
        targets.cost();
        targets.watch();
        targets.others();
        return "| figure of Lilt | to reach | measured | reached |\n| --- | --- | --- | --- |\n" + targets.rows;
    }

    private void lateness() {
        double steady = number("/lilt/steady/windows/p99Ms");
        row("a cue a second each: p99", "≤ 5 ms", "%.1f ms", steady, 5);
        row("that, against nchan", "≤ 1 ×", "%.2f ×", steady / number("/nchan/steady/windows/p99Ms"), 1);
        row("cores for it", "≤ 0.45", "%.2f", number("/lilt/steady/windows/serverCores"), 0.45);
        double wrong = number("/lilt/steady/log/lost")
                + number("/lilt/steady/log/doubled")
                + number("/lilt/steady/log/outOfOrder");
        row("lost, doubled or out of order", "0", "%.0f", wrong, 0);
        row("many followers: p99", "≤ 10 ms", "%.1f ms", number("/lilt/many/windows/p99Ms"), 10);
    }

    private void cost() {
        double cue = number("/lilt/steady/windows/cpuMicrosPerCue");
        row(
                "processor time a cue, against bare Vert.x",
                "≤ 1.25 ×",
                "%.2f ×",
                cue / number("/vertx/steady/windows/cpuMicrosPerCue"),
                1.25);
        row(
                "processor time a cue, against Spring WebFlux",
                "≤ 0.7 ×",
                "%.2f ×",
                cue / number("/webflux/steady/windows/cpuMicrosPerCue"),
                0.7);
        row("live heap a follower", "≤ 8 KiB", "%.1f KiB", number("/lilt/memory/heapBytesPerFollower") / KIB, 8);
        row("resident a follower", "≤ 25 KiB", "%.1f KiB", number("/lilt/memory/residentBytesPerFollower") / KIB, 25);
    }

    private void watch() {
        double off = number("/lilt/wrist/slow/off/p99Ms");
        row("at the wrist: p99 of fired − due", "≤ 20 ms", "%.1f ms", off, 20);
        row("p99.9", "≤ 50 ms", "%.1f ms", number("/lilt/wrist/slow/off/p999Ms"), 50);
        row(
                "against firing on arrival from nchan: p99",
                "≤ 0.1 ×",
                "%.3f ×",
                off / number("/nchan/wrist/slow/off/p99Ms"),
                0.1);
        row(
                "cancelled cues fired more than 250 ms after a command",
                "0",
                "%.0f",
                number("/lilt/wrist/commands/cancelledLate"),
                0);
    }

    private void others() {
        row(
                "sessions made and started at 500/s: p99",
                "≤ 100 ms",
                "%.0f ms",
                number("/lilt/create/outcome/latency/p99Ms"),
                100);
        row("errors in that", "0", "%.0f", number("/lilt/create/outcome/failures"), 0);
        var all = results.at("/lilt/reconnect/comebacks");
        boolean everybody =
                all.path("of").intValue() == all.at("/caughtUp/count").intValue();
        row(
                "all back at once with their ids: the last has caught up after",
                "≤ 3 s",
                "%.2f s",
                everybody ? number("/lilt/reconnect/comebacks/caughtUp/maxMs") / 1000 : Double.NaN,
                3);
        double exact = number("/lilt/failover/comebacks/exact") / number("/lilt/failover/comebacks/of");
        row("a replica killed: not at the exact next id", "≤ 0.1 %", "%.2f %%", (1 - exact) * 100, 0.1);
        row(
                "a replica killed: 99.9 % go on after",
                "≤ 5 s", "%.2f s", number("/lilt/failover/comebacks/resumed/p999Ms") / 1000, 5);
        row(
                "a replica stopped with 5,000 followers: it is gone after",
                "≤ 10 s",
                "%.1f s",
                number("/lilt/drain/goneAfterMs") / 1000,
                10);
        double drained = number("/lilt/drain/comebacks/exact") / number("/lilt/drain/comebacks/of");
        row("of those, not at the exact next id", "0", "%.2f %%", (1 - drained) * 100, 0);
    }

    private double number(String pointer) {
        var found = results.at(pointer);
        return found.isNumber() ? found.doubleValue() : Double.NaN;
    }

    private void row(String figure, String target, String format, double measured, double most) {
        boolean known = Double.isFinite(measured);
        rows.append("| ")
                .append(figure)
                .append(" | ")
                .append(target)
                .append(" | ")
                .append(known ? String.format(Locale.ROOT, format, measured) : "not measured")
                .append(" | ")
                .append(!known ? "" : measured <= most ? "yes" : "**no**")
                .append(" |\n");
    }
}
