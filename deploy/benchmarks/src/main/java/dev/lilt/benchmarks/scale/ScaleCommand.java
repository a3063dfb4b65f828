package dev.lilt.benchmarks.scale;

import dev.lilt.benchmarks.lilt.BenchmarkFolder;
import dev.lilt.benchmarks.lilt.LiltOptions;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.report.ResultOptions;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.Ports;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scale}: what a command costs with 2, 4 and 8 replicas. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = "Measure what a command costs with 2, 4 and 8 replicas, and what an idle replica does.")
public final class ScaleCommand implements Callable<Integer> {
    @Option(
            names = "--replicas",
            split = ",",
            paramLabel = "N",
            description = "How many, each 1 to 8; 2,4,8 if left out.")
    private List<Integer> replicas = List.of(2, 4, 8);

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Length of a window, with commands and without; 30 if left out.")
    private double seconds;

    @Option(
            names = "--idle-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "For so long the most replicas have nothing to do; 60 if left out.")
    private double idleSeconds;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            defaultValue = "100",
            description = "Commands a second; 100 if left out.")
    private int rate;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "8000",
            description = "Commands to each replica before; 8000 if left out.")
    private int warmUp;

    @Option(
            names = "--jvm",
            paramLabel = "FLAGS",
            description = "Of each replica's JVM, with blanks in between; its AOT cache is used where there is one.")
    private String flags = "-Xms192m -Xmx192m -XX:+UseSerialGC -XX:-UseDynamicNumberOfCompilerThreads";

    @Option(names = "--ports", paramLabel = "BASE", description = "The first of some 40 free ports.")
    private int base = 23_000;

    @Mixin
    private LiltOptions lilt = new LiltOptions();

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        var progress = new Progress(spec.commandLine().getOut());
        var reaper = ChildReaper.start();
        var plan = new ScalePlan(replicas, seconds, idleSeconds, rate, warmUp);
        try (var folder = BenchmarkFolder.open()) {
            var data = folder.data();
            var jvm = List.of(flags.split(" "));
            try (var stack = new LiltStack(lilt.root(), reaper, data, Ports.from(base), jvm, lilt.settings())) {
                var figures = new ScaleRun(plan, stack, reaper, data, progress).measure();
                progress.say("done, and written to " + results.write("scale", flags, figures));
            }
        }
        return 0;
    }
}
