package dev.lilt.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.http.OpenLoop;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.TimelineReader;
import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.server.ProcessorTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Two windows with the same followers, one without commands and one with them: the difference is theirs. */
final class CommandWindows {
    private static final int CONNECTS_PER_SECOND = 500;
    private static final double SETTLE_SECONDS = 3;
    private static final double AFTERWARDS_SECONDS = 3;

    private final ScalePlan plan;
    private final LiltStack stack;
    private final ClientProcess client;
    private final Path targets;
    private final ProcessorTime time;

    /**
     * For one number of replicas.
     *
     * @param client a load generator that follows nobody
     * @param time of all processes
     */
    CommandWindows(ScalePlan plan, LiltStack stack, ClientProcess client, Path targets, ProcessorTime time) {
        this.plan = plan;
        this.stack = stack;
        this.client = client;
        this.targets = targets;
        this.time = time;
    }

    /**
     * The result for one place of the followers.
     *
     * @param quiet processor time without commands
     * @param busy that with them
     * @param commands how they went
     * @param seen what followers saw of them
     * @param log of the followers, up to the newest cue of each
     * @param cuesAfterwards in the three seconds after the last command, with a cue a second for each follower
     * @param msACommand processor time of replicas, PostgreSQL and Kafka for a command: what the busy window took more,
     *     without the JVMs' compilers, which a young replica has at work for minutes
     * @param msACommandWithAll the same with all that the busy window took
     */
    record Result(
            ProcessorTime.Used quiet,
            ProcessorTime.Used busy,
            OpenLoop.Outcome commands,
            CommandsSeen seen,
            JsonNode log,
            int followers,
            long cuesAfterwards,
            double msACommand,
            double msACommandWithAll) {}

    /** Follows and steers sessions, and measures nothing. */
    void warmUp(SteeredSessions steered, List<StreamTarget> followed, int rounds, int perSecond) throws IOException {
        connect(followed);
        steered.steer(rounds, perSecond);
        client.request("reset");
    }

    /** Follows, and measures both windows. */
    Result measure(SteeredSessions steered, List<StreamTarget> followed) throws IOException {
        connect(followed);
        // A first round that is not measured: the replicas that have no followers yet open their streams' code.
        steered.steer(2, plan.perSecond());
        pause(SETTLE_SECONDS);
        steered.takeAccepted();
        time.begin();
        pause(plan.seconds());
        var quiet = time.used();
        time.begin();
        var outcome = steered.steer(plan.rounds(), plan.perSecond());
        var busy = time.used();
        pause(SETTLE_SECONDS);
        var after = client.request(Percentiles.class, "window", "seconds", AFTERWARDS_SECONDS);
        var seen = CommandsSeen.of(steered.takeAccepted(), client.request("states"));
        // A session that is paused has no due times that the timeline alone would tell.
        var log = client.request(
                "check", "timelines", TimelineReader.read(stack.port(0), steered.sessions()), "untilNewest", true);
        client.request("reset");
        double accepted = Math.max(1, outcome.accepted());
        double before = servers(quiet) / quiet.seconds() * busy.seconds();
        double all = servers(busy) + busy.ofAll(ScaleRun.COMPILERS);
        return new Result(
                quiet,
                busy,
                outcome,
                seen,
                log,
                followed.size(),
                after.count(),
                (servers(busy) - before) * 1000 / accepted,
                all * 1000 / accepted);
    }

    private void connect(List<StreamTarget> followed) throws IOException {
        StreamTarget.write(followed, targets);
        client.request("connect", "targets", targets.toString(), "perSecond", CONNECTS_PER_SECOND);
    }

    /** Without compilers. */
    private static double servers(ProcessorTime.Used used) {
        return used.ofAll(ScaleRun.REPLICA)
                - used.ofAll(ScaleRun.COMPILERS)
                + used.of(ScaleRun.POSTGRES)
                + used.of(ScaleRun.KAFKA);
    }

    private static void pause(double seconds) {
        LockSupport.parkNanos((long) (seconds * 1e9));
    }
}
