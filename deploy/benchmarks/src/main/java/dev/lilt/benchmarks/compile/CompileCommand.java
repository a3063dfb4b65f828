package dev.lilt.benchmarks.compile;

import dev.lilt.benchmarks.report.ResultOptions;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compile}: time and allocation of compiling half an hour. */
@Command(
        name = "compile",
        mixinStandardHelpOptions = true,
        description = "Measure with JMH what compiling a session of thirty minutes takes.")
public final class CompileCommand implements Callable<Integer> {
    private static final String FLAGS = "-Xms1g -Xmx1g -XX:+UseSerialGC";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Option(names = "--quick", description = "A few seconds instead of a minute.")
    private boolean quick;

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Override
    public Integer call() throws IOException, RunnerException {
        int forks = quick ? 1 : 3;
        int times = quick ? 3 : 8;
        var options = new OptionsBuilder()
                .include(CompileBenchmark.class.getName())
                .forks(forks)
                .warmupIterations(times)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(times)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgs(FLAGS.split(" "))
                .build();
        var result = new Runner(options).runSingle();
        System.out.println("written to " + results.write("compile", FLAGS, Map.of("compile", figures(result))));
        return 0;
    }

    private static Map<String, Double> figures(RunResult result) {
        var time = result.getPrimaryResult();
        var allocated = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED));
        return Map.of(
                "micros", time.getScore(),
                "microsError", time.getScoreError(),
                "bytesAllocated", allocated.getScore());
    }
}
