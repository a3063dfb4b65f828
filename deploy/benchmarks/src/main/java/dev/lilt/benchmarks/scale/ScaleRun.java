package dev.lilt.benchmarks.scale;

import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.RunningSession;
import dev.lilt.benchmarks.load.LoadGeneratorMain;
import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.server.MeasuredJvm;
import dev.lilt.benchmarks.server.ProcessorTime;
import dev.lilt.local.aot.AotCache;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** As many replicas as asked for, one number of them after the other, each time with new sessions. */
final class ScaleRun {
    static final String REPLICA = "replica-";
    static final String COMPILERS = "compilers-";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String CLIENT = "client";

    private static final int CLIENT_MEGABYTES = 256;
    /** Far below the commands that a session takes. */
    private static final int COMMANDS_A_WARM_UP_SESSION = 100;

    private static final int WARM_UP_PER_SECOND = 300;

    private static final int STOPS_PER_SECOND = 50;
    private static final double BEFORE_IDLE_SECONDS = 10;

    private final ScalePlan plan;
    private final LiltStack stack;
    private final ChildReaper reaper;
    private final DataDirectory data;
    private final Progress progress;
    private final List<String> options;

    /** @param stack that is not started yet */
    ScaleRun(ScalePlan plan, LiltStack stack, ChildReaper reaper, DataDirectory data, Progress progress) {
        this.plan = plan;
        this.stack = stack;
        this.reaper = reaper;
        this.data = data;
        this.progress = progress;
        var jar = stack.root().resolve("session-service/target/quarkus-app/quarkus-run.jar");
        this.options = AotCache.ofService(jar).use();
    }

    /** Measures, and returns the figures. */
    Map<String, Object> measure() throws IOException, SQLException {
        stack.start();
        progress.say("Kafka, PostgreSQL and the issuer run; "
                + (options.isEmpty() ? "session-service has no AOT cache" : "session-service has its AOT cache"));
        var each = new ArrayList<Map<String, Object>>();
        for (int replicas : plan.replicas()) {
            each.add(measure(replicas));
        }
        return Map.of("perSecond", plan.perSecond(), "seconds", plan.seconds(), "each", each);
    }

    private Map<String, Object> measure(int count) throws IOException, SQLException {
        var replicas = new ArrayList<MeasuredJvm>();
        try {
            for (int number = 0; number < count; number++) {
                replicas.add(stack.replica(number, options));
            }
            progress.say(count + " replicas run");
            return measure(replicas);
        } finally {
            replicas.forEach(MeasuredJvm::close);
        }
    }

    private Map<String, Object> measure(List<MeasuredJvm> replicas) throws IOException, SQLException {
        var ports = IntStream.range(0, replicas.size()).mapToObj(stack::port).toList();
        var result = new LinkedHashMap<String, Object>();
        result.put("replicas", replicas.size());
        try (var client = ClientProcess.start(reaper, LoadGeneratorMain.class, CLIENT_MEGABYTES, data.log("load"))) {
            var time = time(replicas, client);
            var windows = new CommandWindows(plan, stack, client, data.path().resolve("targets"), time);
            warmUp(windows, ports);
            progress.say(replicas.size() + " replicas are warm");
            var steered = steered(plan.sessions(), ports);
            for (var where : Map.of("one", ports.subList(0, 1), "all", ports).entrySet().stream()
                    .sorted(Map.Entry.<String, List<Integer>>comparingByKey().reversed())
                    .toList()) {
                var window = windows.measure(steered, targets(steered.sessions(), where.getValue()));
                result.put(where.getKey(), window);
                progress.measured(replicas.size() + " replicas", "followers on " + where.getKey(), window);
            }
            steered.stop(STOPS_PER_SECOND);
            if (replicas.size() == plan.mostReplicas()) {
                pause(BEFORE_IDLE_SECONDS);
                time.begin();
                pause(plan.idleSeconds());
                var idle = time.used();
                result.put("idle", idle);
                progress.measured(replicas.size() + " replicas", "idle", idle);
            }
        }
        return result;
    }

    private List<StreamTarget> targets(List<RunningSession> sessions, List<Integer> ports) {
        return IntStream.range(0, sessions.size())
                .mapToObj(number -> sessions.get(number).stream(ports.get(number % ports.size()), ""))
                .toList();
    }

    private ProcessorTime time(List<MeasuredJvm> replicas, ClientProcess client) {
        var time = new ProcessorTime().of(POSTGRES, stack.postgresPid()).of(KAFKA, stack.kafkaPid());
        for (int number = 0; number < replicas.size(); number++) {
            long pid = replicas.get(number).pid();
            time.of(REPLICA + number, pid).ofCompilers(COMPILERS + number, pid);
        }
        return time.of(CLIENT, client.pid());
    }

    /** The same number of commands to each replica, as they will be measured, so that all are equally warm. */
    private void warmUp(CommandWindows windows, List<Integer> ports) throws IOException, SQLException {
        int sessions = Math.max(1, plan.warmUp() * ports.size() / COMMANDS_A_WARM_UP_SESSION);
        var steered = steered(sessions, ports);
        windows.warmUp(steered, targets(steered.sessions(), ports), COMMANDS_A_WARM_UP_SESSION, WARM_UP_PER_SECOND);
        stack.endSessions("session");
    }

    private SteeredSessions steered(int sessions, List<Integer> ports) {
        return new SteeredSessions(stack.maker(ports.getFirst()).running(sessions), ports);
    }

    private static void pause(double seconds) {
        LockSupport.parkNanos((long) (seconds * 1e9));
    }
}
