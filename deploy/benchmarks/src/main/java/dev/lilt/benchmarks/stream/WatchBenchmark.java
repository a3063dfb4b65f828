package dev.lilt.benchmarks.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.proxy.ProxyMain;
import dev.lilt.benchmarks.server.SystemUnderTest;
import dev.lilt.benchmarks.watch.WatchMain;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches behind a bad network, while everybody else's cues fall on the same instants: how far from the right moment
 * they fire, and whether any fires after a command that did away with it.
 */
final class WatchBenchmark {
    private static final int CLIENT_MEGABYTES = 512;
    private static final int PROXY_MEGABYTES = 256;
    private static final int SHORTEST_MS = 50;
    private static final int LONGEST_MS = 300;
    private static final int STALL_MS = 3_000;
    private static final int BETWEEN_STALLS_MS = 30_000;
    /** Often at first, while there are few readings; what comes later is learnt from cues. */
    private static final double READ_CLOCK_EVERY_SECONDS = 0.2;

    private static final String SLOW = "slow";
    private static final String DIRECT = "direct";

    private final SystemUnderTest system;
    private final BenchmarkPlan plan;
    private final ChildReaper reaper;
    private final DataDirectory data;

    WatchBenchmark(SystemUnderTest system, BenchmarkPlan plan, ChildReaper reaper, DataDirectory data) {
        this.system = system;
        this.plan = plan;
        this.reaper = reaper;
        this.data = data;
    }

    /**
     * Streams from {@code first} on are the watches': as many behind the proxy, and as many again without it where
     * there are commands.
     */
    Map<String, Object> run(int first) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        int count = plan.watches();
        try (var proxy = ClientProcess.start(reaper, ProxyMain.class, PROXY_MEGABYTES, data.log("proxy"));
                var watches = ClientProcess.start(reaper, WatchMain.class, CLIENT_MEGABYTES, data.log("watch"))) {
            int port = LoopbackPort.anyFree();
            int server = system.targets(0, 1).getFirst().port();
            proxy.request(
                    "open",
                    "port",
                    port,
                    "serverPort",
                    server,
                    "shortestMs",
                    SHORTEST_MS,
                    "longestMs",
                    LONGEST_MS,
                    "stallMs",
                    STALL_MS,
                    "betweenStallsMs",
                    BETWEEN_STALLS_MS);
            follow(watches, SLOW, first, first + count, port);
            if (system.takesCommands()) {
                follow(watches, DIRECT, first + count, first + 2 * count, server);
            }
            pause(plan.warmUpSeconds());
            double seconds = plan.windows() * plan.seconds();
            watches.request("count", "group", SLOW, "on", true);
            proxy.request("cut-each", "withinSeconds", seconds);
            pause(seconds);
            watches.request("count", "group", SLOW, "on", false);
            result.put("wrists", count);
            result.put(SLOW, watches.request("report", "group", SLOW));
            // A stall and a cut one after the other may take this long to be made up for.
            pause(5);
            result.put("log", check(watches));
            if (system.takesCommands()) {
                system.command(first, first + 2 * count);
                pause(5);
                result.put("commands", watches.request("report", "group", DIRECT));
                result.put("commandsBehindProxy", watches.request("report", "group", SLOW));
            }
        }
        return result;
    }

    private void follow(ClientProcess watches, String group, int from, int to, int port) throws IOException {
        Path file = data.path().resolve("watches");
        StreamTarget.write(system.watchTargets(from, to, port), file);
        boolean ahead = system.leadMs() >= 0;
        watches.request(
                "follow",
                "group",
                group,
                "targets",
                file.toString(),
                "leadMs",
                system.leadMs(),
                "readClockSeconds",
                ahead ? plan.warmUpSeconds() : 0,
                "readClockEverySeconds",
                READ_CLOCK_EVERY_SECONDS);
    }

    private JsonNode check(ClientProcess watches) throws IOException {
        return watches.request("check", "group", SLOW, "timelines", system.timelines());
    }

    private static void pause(double seconds) {
        LockSupport.parkNanos((long) (seconds * 1e9));
    }
}
