package dev.lilt.benchmarks.totals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The time that a number of completions took.
 *
 * @param cpuMicrosEach processor time of the consumer for each; 0 where there is no process of its own
 */
record Window(double seconds, long perSecond, double cpuMicrosEach) {
    static Window of(int completions, double seconds, double cpuSeconds) {
        return new Window(seconds, Math.round(completions / seconds), cpuSeconds * 1e6 / completions);
    }

    /** All of them, and the middle one. */
    static Map<String, Object> report(List<Window> windows) {
        var middle = windows.stream()
                .sorted(Comparator.comparingDouble(Window::seconds))
                .toList()
                .get(windows.size() / 2);
        var report = new LinkedHashMap<String, Object>();
        report.put("perSecond", middle.perSecond());
        report.put("cpuMicrosEach", middle.cpuMicrosEach());
        report.put("windows", windows);
        return report;
    }
}
