package dev.lilt.benchmarks.stream;

import static dev.lilt.benchmarks.stream.Scenario.BURST;
import static dev.lilt.benchmarks.stream.Scenario.MANY;
import static dev.lilt.benchmarks.stream.Scenario.MEMORY;
import static dev.lilt.benchmarks.stream.Scenario.RECONNECT;
import static dev.lilt.benchmarks.stream.Scenario.STEADY;
import static dev.lilt.benchmarks.stream.Scenario.WRIST;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.server.ProcessUsage;
import dev.lilt.benchmarks.server.SystemUnderTest;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Puts one server through what was asked for, in an order that needs each set of followers once. */
final class BenchmarkRun {
    private static final int CONNECTS_PER_SECOND = 2_000;
    private static final double RECONNECT_PATIENCE_SECONDS = 30;
    private static final double GAP_SECONDS = 3;
    private static final int RECONNECTS = 3;
    private static final int FIRST_FOLLOWERS = 200;
    private static final double FIRST_SECONDS = 5;
    private static final double SECOND_WARM_UP_SECONDS = 10;

    private final SystemUnderTest system;
    private final ClientProcess client;
    private final BenchmarkPlan plan;
    private final Path targets;
    private final ChildReaper reaper;
    private final DataDirectory data;
    private final Progress progress;
    private final Map<String, Object> results;

    /** @param results to which what is measured is added, by scenario */
    BenchmarkRun(
            SystemUnderTest system,
            ClientProcess client,
            BenchmarkPlan plan,
            Path targets,
            ChildReaper reaper,
            DataDirectory data,
            Progress progress,
            Map<String, Object> results) {
        this.system = system;
        this.client = client;
        this.plan = plan;
        this.targets = targets;
        this.reaper = reaper;
        this.data = data;
        this.progress = progress;
        this.results = results;
    }

    /** Runs it. */
    void run() throws IOException {
        if (plan.has(STEADY) || plan.has(MEMORY) || plan.has(RECONNECT) || plan.has(MANY)) {
            steady();
        }
        if (plan.has(BURST) || (plan.has(WRIST) && system.resumes())) {
            burst();
        }
    }

    private void steady() throws IOException {
        prepare(plan.followers());
        // What a server loads with its first followers is not what each follower costs.
        follow(0, Math.min(FIRST_FOLLOWERS, plan.followers()));
        pause(FIRST_SECONDS);
        client.request("reset");
        pause(1);
        var before = plan.has(MEMORY) ? Memory.of(system) : null;
        follow(0, plan.followers());
        pause(plan.warmUpSeconds());
        if (plan.has(STEADY)) {
            put(STEADY, measured(plan.followers()));
        }
        if (before != null) {
            put(MEMORY, Memory.of(system).since(before, plan.followers()));
        }
        if (plan.has(RECONNECT) && system.takesCommands()) {
            put(RECONNECT, reconnected());
        }
        if (plan.has(MANY)) {
            prepare(plan.many());
            follow(plan.followers(), plan.many());
            pause(SECOND_WARM_UP_SECONDS);
            put(MANY, measured(plan.many()));
        }
        client.request("reset");
    }

    private void burst() throws IOException {
        prepare(plan.followers() + 2 * plan.watches());
        system.align();
        follow(0, plan.followers());
        pause(plan.warmUpSeconds());
        if (plan.has(BURST)) {
            put(BURST, measured(plan.followers()));
        }
        if (plan.has(WRIST) && system.resumes()) {
            put(WRIST, new WatchBenchmark(system, plan, reaper, data).run(plan.followers()));
        }
        client.request("reset");
    }

    private void prepare(int streams) throws IOException {
        system.prepare(streams);
        progress.say(system.name() + " has " + streams + " streams to follow");
    }

    private void follow(int from, int to) throws IOException {
        StreamTarget.write(system.targets(from, to), targets);
        client.request("connect", "targets", targets.toString(), "perSecond", CONNECTS_PER_SECOND);
    }

    /** All cut off and back at once, three times; the middle one by when the last had caught up. */
    private Map<String, Object> reconnected() throws IOException {
        var times = new ArrayList<JsonNode>();
        for (int time = 0; time < RECONNECTS; time++) {
            client.request("drop");
            pause(GAP_SECONDS);
            times.add(client.request("reconnect", "patience", RECONNECT_PATIENCE_SECONDS));
            pause(GAP_SECONDS);
        }
        var sorted = times.stream()
                .sorted(Comparator.comparingDouble(
                        came -> came.at("/caughtUp/maxMs").doubleValue()))
                .toList();
        return Map.of("comebacks", sorted.get(RECONNECTS / 2), "each", times, "log", check());
    }

    /** The windows, and then whether everybody heard everything. */
    private Map<String, Object> measured(int followers) throws IOException {
        var each = new ArrayList<Percentiles>();
        var pids = system.pids();
        double seconds = 0;
        double server = 0;
        double loadCpu = 0;
        for (int window = 0; window < plan.windows(); window++) {
            double serverBefore = ProcessUsage.cpuSeconds(pids);
            double loadCpuBefore = ProcessUsage.cpuSeconds(List.of(client.pid()));
            long began = System.nanoTime();
            each.add(client.request(Percentiles.class, "window", "seconds", plan.seconds()));
            seconds += (System.nanoTime() - began) / 1e9;
            server += ProcessUsage.cpuSeconds(pids) - serverBefore;
            loadCpu += ProcessUsage.cpuSeconds(List.of(client.pid())) - loadCpuBefore;
        }
        var measured = new LinkedHashMap<String, Object>();
        measured.put("windows", WindowSummary.of(followers, each, seconds, server, loadCpu));
        measured.put("log", check());
        measured.put("counts", client.request("counts"));
        return measured;
    }

    private JsonNode check() throws IOException {
        return client.request("check", "timelines", system.timelines());
    }

    private void put(Scenario scenario, Object result) {
        results.put(scenario.word(), result);
        progress.measured(system.name(), scenario.word(), result);
    }

    private static void pause(double seconds) {
        LockSupport.parkNanos((long) (seconds * 1e9));
    }
}
