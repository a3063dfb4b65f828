package dev.lilt.benchmarks.totals;

import dev.lilt.benchmarks.server.ProcessUsage;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.JavaChild;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A consumer that enters completions in its table. It is started and warmed up; then its table is locked, so that all
 * it is to enter waits in Kafka, and time counts from when the lock is gone to when the last row is there.
 *
 * @param options of its JVM
 * @param log its output
 */
record IngestBenchmark(String topic, CompletionTable table, List<String> options, Path log) {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** @param times how often {@code completions} are entered */
    List<Window> measure(ChildReaper reaper, CompletionSender sender, int warmUp, int completions, int times)
            throws SQLException {
        var child = JavaChild.start(reaper, options, Map.of(), log);
        try {
            awaitTable(child);
            table.await(sender.send(topic, warmUp));
            var windows = new ArrayList<Window>();
            for (int i = 0; i < times; i++) {
                windows.add(window(sender, child.pid(), completions));
            }
            long expected = warmUp + (long) times * completions;
            if (table.count() != expected) {
                throw new IllegalStateException(table.count() + " rows instead of " + expected);
            }
            return windows;
        } finally {
            child.stop(STOP_PATIENCE);
        }
    }

    private Window window(CompletionSender sender, long pid, int completions) throws SQLException {
        try (var lock = table.lock()) {
            var last = sender.send(topic, completions);
            double cpu = ProcessUsage.cpuSeconds(List.of(pid));
            long began = System.nanoTime();
            lock.commit();
            table.await(last);
            double seconds = (System.nanoTime() - began) / 1e9;
            return Window.of(completions, seconds, ProcessUsage.cpuSeconds(List.of(pid)) - cpu);
        }
    }

    private void awaitTable(JavaChild child) throws SQLException {
        while (!table.exists()) {
            if (!child.isAlive()) {
                throw new IllegalStateException("A consumer did not start; its log is " + log);
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
