package dev.lilt.benchmarks.stream;

import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.RunningSession;
import dev.lilt.benchmarks.lilt.TimelineReader;
import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.server.MeasuredJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The scenarios that only Lilt can do: go on after a replica was killed or stopped. */
final class LiltScenarios {
    private static final int FAILOVER_FOLLOWERS = 8_000;
    private static final int DRAIN_FOLLOWERS = 5_000;

    /** The replica that goes on has followers of its own: a quarter as many. */
    private static final int OTHERS_PART = 4;

    private static final int CONNECTS_PER_SECOND = 1_500;
    private static final double PATIENCE_SECONDS = 20;

    private final LiltStack stack;
    private final List<RunningSession> sessions;
    private final ClientProcess client;
    private final BenchmarkPlan plan;
    private final Path targets;

    LiltScenarios(
            LiltStack stack, List<RunningSession> sessions, ClientProcess client, BenchmarkPlan plan, Path targets) {
        this.stack = stack;
        this.sessions = new ArrayList<>(sessions);
        this.client = client;
        this.plan = plan;
        this.targets = targets;
    }

    /** Two replicas, most followers on one of them, and that one killed. */
    Map<String, Object> failover() throws IOException {
        return loseReplica(FAILOVER_FOLLOWERS, MeasuredJvm::kill);
    }

    /** The same with a replica that is told to stop, and how long that takes it. */
    Map<String, Object> drain() throws IOException {
        return loseReplica(DRAIN_FOLLOWERS, MeasuredJvm::close);
    }

    private Map<String, Object> loseReplica(int mostFollowers, Consumer<MeasuredJvm> end) throws IOException {
        int followers = Math.min(mostFollowers, plan.followers());
        try (var survivor = stack.replica(0);
                var victim = stack.replica(1)) {
            int all = followers + followers / OTHERS_PART;
            if (sessions.size() < all) {
                sessions.addAll(stack.maker(stack.port(0)).running(all - sessions.size()));
            }
            var followed = sessions.subList(0, all);
            var streams = new ArrayList<StreamTarget>();
            for (int i = 0; i < followed.size(); i++) {
                streams.add(followed.get(i).stream(stack.port(i < followers ? 1 : 0), ""));
            }
            StreamTarget.write(streams, targets);
            client.request("failover", "one", stack.port(0), "other", stack.port(1));
            client.request("connect", "targets", targets.toString(), "perSecond", CONNECTS_PER_SECOND);
            LockSupport.parkNanos((long) (plan.warmUpSeconds() * 1e9));
            var result = new LinkedHashMap<String, Object>();
            result.put("expected", client.request("expect-failover", "port", stack.port(1)));
            long ended = System.currentTimeMillis();
            end.accept(victim);
            result.put("goneAfterMs", System.currentTimeMillis() - ended);
            result.put(
                    "comebacks", client.request("await-failover", "killedMillis", ended, "patience", PATIENCE_SECONDS));
            LockSupport.parkNanos(3_000_000_000L);
            result.put("log", client.request("check", "timelines", TimelineReader.read(stack.port(0), followed)));
            result.put("counts", client.request("counts"));
            client.request("reset");
            return result;
        }
    }
}
