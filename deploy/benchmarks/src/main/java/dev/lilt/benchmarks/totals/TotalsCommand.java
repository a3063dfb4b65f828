package dev.lilt.benchmarks.totals;

import dev.lilt.benchmarks.lilt.BenchmarkFolder;
import dev.lilt.benchmarks.lilt.LiltOptions;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.report.ResultOptions;
import dev.lilt.benchmarks.server.ServerOptions;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code totals}: completions into the ledger beside a plain Spring consumer, and weeks out of a big one. */
@Command(
        name = "totals",
        mixinStandardHelpOptions = true,
        description = "Measure how fast completions get into the ledger, and weeks out of it.")
public final class TotalsCommand implements Callable<Integer> {
    private static final int MEMBERS = 10_000;

    /** The bytes that the rows of the big ledger take on the disk, and as much again while its indexes are built. */
    private static final long BYTES_A_ROW = 1_500;

    @Option(names = "--quick", description = "About two minutes: a tenth of the completions and of the rows.")
    private boolean quick;

    @Option(names = "--only", split = ",", paramLabel = "WHAT", description = "Of intake, weeks; both if left out.")
    private List<String> only = List.of("intake", "weeks");

    @Option(names = "--peers", split = ",", paramLabel = "NAME", description = "Of lilt, jpa, copy; all if left out.")
    private List<String> peers = List.of("lilt", "jpa", "copy");

    @Mixin
    private LiltOptions lilt = new LiltOptions();

    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        var progress = new Progress(spec.commandLine().getOut());
        var root = ResultOptions.root();
        var reaper = ChildReaper.start();
        try (var folder = BenchmarkFolder.open()) {
            var data = folder.data();
            var run = new TotalsRun(
                    root,
                    reaper,
                    data,
                    () -> new LiltStack(
                            lilt.root(), reaper, data, servers.ports(), servers.jvmOptions(), lilt.settings()),
                    servers.jvmOptions(),
                    quick ? 10 : 1,
                    MEMBERS,
                    progress);
            if (only.contains("intake")) {
                write("intake", run.ingest(peers), progress);
            }
            if (only.contains("weeks")) {
                checkDisk(data, run.rows());
                write("weeks", run.weeks(), progress);
            }
        }
        return 0;
    }

    private void write(String kind, Object measured, Progress progress) throws IOException {
        progress.say(kind + " is written to " + results.write(kind, servers.flags(), Map.of(kind, measured)));
    }

    private static void checkDisk(DataDirectory data, long rows) throws IOException {
        long free = Files.getFileStore(data.path()).getUsableSpace();
        if (free < rows * BYTES_A_ROW) {
            throw new IOException("the disk of " + data.path() + " has no room for " + rows + " rows");
        }
    }
}
