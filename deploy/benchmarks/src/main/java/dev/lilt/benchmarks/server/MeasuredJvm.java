package dev.lilt.benchmarks.server;

import dev.lilt.benchmarks.http.HttpConnection;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.JavaChild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A server in a JVM with the flags that all measured servers have. */
public final class MeasuredJvm implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private final JavaChild child;
    private final int port;

    private MeasuredJvm(JavaChild child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param flags what all servers have in common
     * @param program {@code -D…} options, then {@code -cp … BenchmarkMain} or {@code -jar …}, then arguments
     * @param health a path that is answered with 200 once it is ready
     */
    public static MeasuredJvm start(
            ChildReaper reaper, List<String> flags, List<String> program, int port, String health, Path log) {
        var options = new ArrayList<>(flags);
        options.addAll(program);
        var jvm = new MeasuredJvm(JavaChild.start(reaper, options, Map.of(), log), port);
        jvm.awaitReady(health, log);
        return jvm;
    }

    private void awaitReady(String health, Path log) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers(health)) {
            if (!child.isAlive() || System.nanoTime() > deadline) {
                child.kill();
                throw new IllegalStateException("A server did not start; its log is " + log);
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private boolean answers(String health) {
        try (var connection = new HttpConnection(port)) {
            return connection.get(health, "").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public long pid() {
        return child.pid();
    }

    /** {@code kill -9}. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(15));
    }
}
