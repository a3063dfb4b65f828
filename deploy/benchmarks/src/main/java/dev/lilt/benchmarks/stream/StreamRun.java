package dev.lilt.benchmarks.stream;

import static dev.lilt.benchmarks.stream.Scenario.DRAIN;
import static dev.lilt.benchmarks.stream.Scenario.FAILOVER;

import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.LiltUnderTest;
import dev.lilt.benchmarks.load.LoadGeneratorMain;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.server.SystemUnderTest;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Everything that was asked for, one server after the other. */
final class StreamRun {
    private static final int CLIENT_MEGABYTES = 1024;

    private final BenchmarkPlan plan;
    private final PeerFactory peerFactory;
    private final Supplier<LiltStack> lilt;
    private final ChildReaper reaper;
    private final DataDirectory data;
    private final Progress progress;

    /** @param lilt makes Lilt's stack, not started yet */
    StreamRun(
            BenchmarkPlan plan,
            PeerFactory peerFactory,
            Supplier<LiltStack> lilt,
            ChildReaper reaper,
            DataDirectory data,
            Progress progress) {
        this.plan = plan;
        this.peerFactory = peerFactory;
        this.lilt = lilt;
        this.reaper = reaper;
        this.data = data;
        this.progress = progress;
    }

    /** Measures these peers and returns what came out, by peer and scenario. */
    Map<String, Object> measure(List<String> names) {
        var results = new LinkedHashMap<String, Object>();
        for (String name : names) {
            if (!peerFactory.has(name)) {
                progress.say(name + " is not installed or not built here: it is left out");
                continue;
            }
            progress.say(name + " is next");
            results.put(name, measure(name));
        }
        return results;
    }

    /** A server that fails must not cost the figures of the others. */
    private Map<String, Object> measure(String name) {
        var results = new LinkedHashMap<String, Object>();
        try {
            if (name.equals("lilt")) {
                measureLilt(results);
            } else {
                measure(peerFactory.make(name), results);
            }
        } catch (IOException | RuntimeException e) {
            progress.say(name + " failed: " + e);
            e.printStackTrace();
            results.put("failure", e.toString());
        }
        return results;
    }

    private void measureLilt(Map<String, Object> results) throws IOException {
        try (var stack = lilt.get()) {
            stack.start();
            progress.say("Kafka, PostgreSQL and the issuer run; the exercise is published");
            var system = new LiltUnderTest(stack);
            measure(system, results);
            try (var client = client()) {
                var scenarios = new LiltScenarios(stack, system.sessions(), client, plan, targets());
                if (plan.has(FAILOVER)) {
                    put(results, FAILOVER, scenarios.failover());
                }
                if (plan.has(DRAIN)) {
                    put(results, DRAIN, scenarios.drain());
                }
            }
        }
    }

    private void measure(SystemUnderTest system, Map<String, Object> results) throws IOException {
        try (system;
                var client = client()) {
            system.start();
            new BenchmarkRun(system, client, plan, targets(), reaper, data, progress, results).run();
        }
    }

    private void put(Map<String, Object> results, Scenario scenario, Object result) {
        results.put(scenario.word(), result);
        progress.measured("lilt", scenario.word(), result);
    }

    private ClientProcess client() {
        return ClientProcess.start(reaper, LoadGeneratorMain.class, CLIENT_MEGABYTES, data.log("load"));
    }

    private Path targets() {
        return data.path().resolve("targets");
    }
}
