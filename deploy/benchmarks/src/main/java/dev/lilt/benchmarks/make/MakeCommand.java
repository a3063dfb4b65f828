package dev.lilt.benchmarks.make;

import dev.lilt.benchmarks.lilt.BenchmarkFolder;
import dev.lilt.benchmarks.lilt.LiltOptions;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.report.ResultOptions;
import dev.lilt.benchmarks.server.ServerOptions;
import dev.lilt.local.process.ChildReaper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make}: sessions made and started, by Lilt and by the floor. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Measure sessions made and started: the highest rate, what one costs, and an overload.")
public final class MakeCommand implements Callable<Integer> {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Of search, cost, overload; all if left out.")
    private @Nullable Set<String> only;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "For so long a rate has to be held, and the overload lasts; 30 if left out.")
    private double seconds;

    @Option(
            names = "--step-seconds",
            paramLabel = "N",
            defaultValue = "6",
            description = "Length of a step of the search; 6 if left out.")
    private double stepSeconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "45000",
            description = "Sessions of each server before; 45000 if left out.")
    private int warmUp;

    @Option(
            names = "--first",
            paramLabel = "RATE",
            defaultValue = "100",
            description = "Where the search begins, sessions a second; 100 if left out.")
    private int first;

    @Option(
            names = "--most",
            paramLabel = "RATE",
            defaultValue = "6000",
            description = "The highest rate that is tried; 6000 if left out.")
    private int most;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            defaultValue = "150",
            description = "At which processor time is measured, sessions a second; 150 if left out.")
    private int rate;

    @Option(
            names = "--highest",
            paramLabel = "RATE",
            defaultValue = "300",
            description = "Doubled by the overload where there is no search; 300 if left out.")
    private int highest;

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
        var reaper = ChildReaper.start();
        var jvm = servers.jvmOptions();
        var parts = only == null ? MakePlan.PARTS : only;
        var plan = new MakePlan(parts, warmUp, first, most, stepSeconds, seconds, rate, highest);
        try (var folder = BenchmarkFolder.open()) {
            var data = folder.data();
            try (var stack = new LiltStack(lilt.root(), reaper, data, servers.ports(), jvm, lilt.settings())) {
                var figures = new MakeRun(plan, stack, reaper, data, jvm, servers.peerPort(), progress).measure();
                progress.say("done, and written to " + results.write("make", servers.flags(), figures));
            }
        }
        return 0;
    }
}
