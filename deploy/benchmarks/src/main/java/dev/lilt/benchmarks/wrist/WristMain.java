package dev.lilt.benchmarks.wrist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.Orders;
import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.clock.SharedClock;
import dev.lilt.benchmarks.crowd.LogCheck;
import dev.lilt.benchmarks.crowd.Score;
import dev.lilt.benchmarks.crowd.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A few hundred watches as a process, in named groups. */
public final class WristMain {
    private record Group(Fires fires, List<WristClient> clients) {}

    private final SharedClock clock = SharedClock.read();
    private final Firing firing = new Firing();
    private final Map<String, Group> groups = new HashMap<>();

    private WristMain() {}

    // Only the timing thread of a load generator.
    @SuppressWarnings("ThreadPriorityCheck")
    public static void main(String[] arguments) throws IOException {
        var main = new WristMain();
        var thread = new Thread(main.firing, "firing");
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.setDaemon(true);
        thread.start();
        Orders.serve(main::answer);
    }

    private Object answer(JsonNode order) throws IOException {
        String name = order.get("group").textValue();
        return switch (order.get("do").textValue()) {
            case "follow" -> {
                groups.put(name, follow(order));
                yield Map.of();
            }
            case "count" -> {
                group(name).fires.count(order.get("on").booleanValue());
                yield Map.of();
            }
            case "check" ->
                check(
                        group(name),
                        Score.read(order.get("scores")).values().iterator().next());
            case "report" -> report(group(name).fires);
            case "stop" -> {
                group(name).clients.forEach(WristClient::stop);
                yield Map.of();
            }
            default -> throw new IllegalArgumentException("no such order: " + order);
        };
    }

    private Group group(String name) {
        var group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("there is no group " + name);
        }
        return group;
    }

    private Group follow(JsonNode order) throws IOException {
        var fires = new Fires(clock);
        var clients = new ArrayList<WristClient>();
        int lead = order.get("leadMs").intValue();
        double readings = order.get("readClockSeconds").doubleValue();
        double every = order.get("readClockEverySeconds").doubleValue();
        for (var target : Target.read(Path.of(order.get("targets").textValue()))) {
            var client = new WristClient(target, lead, firing, fires);
            clients.add(client);
            Thread.ofPlatform().daemon().name("wrist").start(client::follow);
            if (readings > 0) {
                Thread.ofPlatform().daemon().name("clock").start(() -> client.readClock(readings, every));
            }
        }
        return new Group(fires, clients);
    }

    private static LogCheck check(Group group, Score score) {
        long until = System.currentTimeMillis() - 5000;
        return group.clients.stream()
                .map(client -> LogCheck.of(client.log(), score, until))
                .reduce(LogCheck.NOTHING, LogCheck::plus);
    }

    private static Map<String, Object> report(Fires fires) {
        return Map.of(
                "off",
                Percentiles.of(fires.off()),
                "earliestMicros",
                fires.earliestMicros(),
                "reconnects",
                fires.reconnects(),
                "cancelled",
                Percentiles.of(fires.cancelled()),
                "cancelledLate",
                fires.cancelledLate());
    }
}
