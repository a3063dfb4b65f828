package dev.lilt.benchmarks.coldstart;

import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.report.ResultOptions;
import dev.lilt.local.aot.AotCache;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code cold}: starts of session-service without and with its AOT cache, and as the local stack starts it, in turn.
 */
@Command(
        name = "cold",
        mixinStandardHelpOptions = true,
        description = "Measure how fast session-service starts, and its first 1,000 sessions are made and started.")
public final class ColdCommand implements Callable<Integer> {
    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "5",
            description = "Starts of each kind; 5 unless given.")
    private int times;

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Override
    public Integer call() throws IOException {
        var root = ResultOptions.root();
        var jar = root.resolve("session-service/target/quarkus-app/quarkus-run.jar");
        var cache = AotCache.ofService(jar);
        if (cache.use().isEmpty()) {
            throw new IllegalStateException("session-service has no AOT cache; ./lilt record makes it");
        }
        var directory = Files.createTempDirectory("lilt-bench");
        var data = new DataDirectory(directory);
        var without = new ArrayList<ColdStart>();
        var with = new ArrayList<ColdStart>();
        var local = new ArrayList<ColdStart>();
        try (var stack =
                new LiltStack(root, ChildReaper.startAndRemove(directory), data, Ports.anyFree(), FLAGS, List.of())) {
            stack.start();
            for (int i = 0; i < times; i++) {
                without.add(told("without a cache", ColdStart.measure(stack, List.of())));
                with.add(told("with its cache", ColdStart.measure(stack, cache.use())));
                local.add(told("that, C1 alone", ColdStart.measure(stack, cache.useWithC1Alone())));
            }
        }
        var figures = Map.of(
                "without", ColdStart.median(without),
                "with", ColdStart.median(with),
                "local", ColdStart.median(local),
                "starts", times);
        System.out.println("written to " + results.write("cold", String.join(" ", FLAGS), figures));
        return 0;
    }

    private static ColdStart told(String kind, ColdStart start) {
        System.out.printf(
                Locale.ROOT,
                "%-16s ready after %5.0f ms, %4.1f s of processor time; the first sessions p50 %.0f ms, p99 %.0f ms, failures %d%n",
                kind,
                start.readyMs(),
                start.processorSeconds(),
                start.first().p50Ms(),
                start.first().p99Ms(),
                start.failures());
        return start;
    }
}
