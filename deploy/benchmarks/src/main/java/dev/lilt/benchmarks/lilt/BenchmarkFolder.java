package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.report.ResultOptions;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;

/** The folder that the servers of one benchmark at a time keep their data and logs in; empty at first. */
public final class BenchmarkFolder implements AutoCloseable {
    private final DataDirectory data;
    private final FileLock lock;

    private BenchmarkFolder(DataDirectory data, FileLock lock) {
        this.data = data;
        this.lock = lock;
    }

    /**
     * Takes it until {@link #close}, and removes what the benchmark before has left.
     *
     * @throws dev.lilt.local.stack.StackStartException if another benchmark has it
     */
    public static BenchmarkFolder open() throws IOException {
        var data = new DataDirectory(ResultOptions.root().resolve(".lilt/bench"));
        var folder = new BenchmarkFolder(data, data.lock());
        data.empty();
        Files.createDirectories(data.logs());
        return folder;
    }

    /** Where in it each server's data are. */
    public DataDirectory data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
