package dev.lilt.benchmarks.run;

import static dev.lilt.benchmarks.run.Scenario.BURST;
import static dev.lilt.benchmarks.run.Scenario.MANY;
import static dev.lilt.benchmarks.run.Scenario.MEMORY;
import static dev.lilt.benchmarks.run.Scenario.RECONNECT;
import static dev.lilt.benchmarks.run.Scenario.STEADY;
import static dev.lilt.benchmarks.run.Scenario.WRIST;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.crowd.Target;
import dev.lilt.benchmarks.process.Cost;
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

/** Puts one server through what was asked for, in an order that needs each crowd once. */
final class Course {
    private static final int CONNECTS_PER_SECOND = 2_000;
    private static final double RECONNECT_PATIENCE_SECONDS = 30;
    private static final double GAP_SECONDS = 3;
    private static final int RECONNECTS = 3;
    private static final int FIRST_FOLLOWERS = 200;
    private static final double FIRST_SECONDS = 5;
    private static final double SECOND_WARM_UP_SECONDS = 10;

    private final Contender contender;
    private final ClientProcess client;
    private final Plan plan;
    private final Path targets;
    private final ChildReaper reaper;
    private final DataDirectory data;
    private final Progress progress;
    private final Map<String, Object> results;

    /** @param results to which what is measured is added, by scenario */
    Course(
            Contender contender,
            ClientProcess client,
            Plan plan,
            Path targets,
            ChildReaper reaper,
            DataDirectory data,
            Progress progress,
            Map<String, Object> results) {
        this.contender = contender;
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
            spread();
        }
        if (plan.has(BURST) || (plan.has(WRIST) && contender.resumes())) {
            together();
        }
    }

    private void spread() throws IOException {
        prepare(plan.followers());
        // What a server loads with its first followers is not what each follower costs.
        follow(0, Math.min(FIRST_FOLLOWERS, plan.followers()));
        pause(FIRST_SECONDS);
        client.order("forget");
        pause(1);
        var before = plan.has(MEMORY) ? Memory.of(contender) : null;
        follow(0, plan.followers());
        pause(plan.warmUpSeconds());
        if (plan.has(STEADY)) {
            put(STEADY, measured(plan.followers()));
        }
        if (before != null) {
            put(MEMORY, Memory.of(contender).since(before, plan.followers()));
        }
        if (plan.has(RECONNECT) && contender.takesCommands()) {
            put(RECONNECT, reconnected());
        }
        if (plan.has(MANY)) {
            prepare(plan.many());
            follow(plan.followers(), plan.many());
            pause(SECOND_WARM_UP_SECONDS);
            put(MANY, measured(plan.many()));
        }
        client.order("forget");
    }

    private void together() throws IOException {
        prepare(plan.followers() + 2 * plan.wrists());
        contender.align();
        follow(0, plan.followers());
        pause(plan.warmUpSeconds());
        if (plan.has(BURST)) {
            put(BURST, measured(plan.followers()));
        }
        if (plan.has(WRIST) && contender.resumes()) {
            put(WRIST, new WristCourse(contender, plan, reaper, data).run(plan.followers()));
        }
        client.order("forget");
    }

    private void prepare(int streams) throws IOException {
        contender.prepare(streams);
        progress.say(contender.name() + " has " + streams + " streams to follow");
    }

    private void follow(int from, int to) throws IOException {
        Target.write(contender.targets(from, to), targets);
        client.order("connect", "targets", targets.toString(), "perSecond", CONNECTS_PER_SECOND);
    }

    /** All cut off and back at once, three times; the middle one by when the last had caught up. */
    private Map<String, Object> reconnected() throws IOException {
        var times = new ArrayList<JsonNode>();
        for (int time = 0; time < RECONNECTS; time++) {
            client.order("drop");
            pause(GAP_SECONDS);
            times.add(client.order("reconnect", "patience", RECONNECT_PATIENCE_SECONDS));
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
        var pids = contender.pids();
        double seconds = 0;
        double server = 0;
        double crowd = 0;
        for (int window = 0; window < plan.windows(); window++) {
            double serverBefore = Cost.cpuSeconds(pids);
            double crowdBefore = Cost.cpuSeconds(List.of(client.pid()));
            long began = System.nanoTime();
            each.add(client.order(Percentiles.class, "window", "seconds", plan.seconds()));
            seconds += (System.nanoTime() - began) / 1e9;
            server += Cost.cpuSeconds(pids) - serverBefore;
            crowd += Cost.cpuSeconds(List.of(client.pid())) - crowdBefore;
        }
        var measured = new LinkedHashMap<String, Object>();
        measured.put("windows", Windows.of(followers, each, seconds, server, crowd));
        measured.put("log", check());
        measured.put("counts", client.order("counts"));
        return measured;
    }

    private JsonNode check() throws IOException {
        return client.order("check", "scores", contender.timelines());
    }

    private void put(Scenario scenario, Object result) {
        results.put(scenario.word(), result);
        progress.measured(contender.name(), scenario.word(), result);
    }

    private static void pause(double seconds) {
        LockSupport.parkNanos((long) (seconds * 1e9));
    }
}
