package dev.lilt.benchmarks.watch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ControlProtocol;
import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.clock.SharedClock;
import dev.lilt.benchmarks.load.ExpectedTimeline;
import dev.lilt.benchmarks.load.LogCheck;
import dev.lilt.benchmarks.load.StreamTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A few hundred watches as a process, in named groups. */
public final class WatchMain {
    private record Group(FiringStats stats, List<WatchClient> clients) {}

    private final SharedClock clock = SharedClock.read();
    private final CueScheduler scheduler = new CueScheduler();
    private final Map<String, Group> groups = new HashMap<>();

    private WatchMain() {}

    // Only the timing thread of a load generator.
    @SuppressWarnings("ThreadPriorityCheck")
    public static void main(String[] arguments) throws IOException {
        var main = new WatchMain();
        var thread = new Thread(main.scheduler, "firing");
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.setDaemon(true);
        thread.start();
        ControlProtocol.serve(main::answer);
    }

    private Object answer(JsonNode request) throws IOException {
        String name = request.get("group").textValue();
        return switch (request.get("do").textValue()) {
            case "follow" -> {
                groups.put(name, follow(request));
                yield Map.of();
            }
            case "count" -> {
                group(name).stats.count(request.get("on").booleanValue());
                yield Map.of();
            }
            case "check" ->
                check(
                        group(name),
                        ExpectedTimeline.read(request.get("timelines"))
                                .values()
                                .iterator()
                                .next());
            case "report" -> report(group(name).stats);
            case "stop" -> {
                group(name).clients.forEach(WatchClient::stop);
                yield Map.of();
            }
            default -> throw new IllegalArgumentException("no such request: " + request);
        };
    }

    private Group group(String name) {
        var group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("there is no group " + name);
        }
        return group;
    }

    private Group follow(JsonNode request) throws IOException {
        var stats = new FiringStats(clock);
        var clients = new ArrayList<WatchClient>();
        int lead = request.get("leadMs").intValue();
        double readings = request.get("readClockSeconds").doubleValue();
        double every = request.get("readClockEverySeconds").doubleValue();
        for (var target : StreamTarget.read(Path.of(request.get("targets").textValue()))) {
            var client = new WatchClient(target, lead, scheduler, stats);
            clients.add(client);
            Thread.ofPlatform().daemon().name("watch").start(client::follow);
            if (readings > 0) {
                Thread.ofPlatform().daemon().name("clock").start(() -> client.readClock(readings, every));
            }
        }
        return new Group(stats, clients);
    }

    private static LogCheck check(Group group, ExpectedTimeline timeline) {
        long until = System.currentTimeMillis() - 5000;
        return group.clients.stream()
                .map(client -> LogCheck.of(client.log(), timeline, until))
                .reduce(LogCheck.NOTHING, LogCheck::plus);
    }

    private static Map<String, Object> report(FiringStats stats) {
        return Map.of(
                "off",
                Percentiles.of(stats.off()),
                "earliestMicros",
                stats.earliestMicros(),
                "reconnects",
                stats.reconnects(),
                "cancelled",
                Percentiles.of(stats.cancelled()),
                "cancelledLate",
                stats.cancelledLate());
    }
}
