package dev.lilt.benchmarks.make;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.http.OpenLoop;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.MadeSession;
import dev.lilt.benchmarks.lilt.RunningSession;
import dev.lilt.benchmarks.lilt.TimelineReader;
import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** More new sessions than Lilt can make, while members stop theirs because of a symptom, and others follow. */
final class Overload {
    private static final int FOLLOWERS = 200;
    private static final int STOPS_PER_SECOND = 10;
    private static final int CONNECTS_PER_SECOND = 500;
    private static final double WARM_UP_SECONDS = 5;
    private static final double SETTLE_SECONDS = 5;
    private static final String STOP = "{\"type\":\"stop\",\"symptoms\":[\"dizziness\"]}";

    private final LiltStack stack;
    private final ClientProcess client;
    private final Path targets;
    private final double seconds;
    private final Progress progress;

    /** @param client a load generator that follows nobody */
    Overload(LiltStack stack, ClientProcess client, Path targets, double seconds, Progress progress) {
        this.stack = stack;
        this.client = client;
        this.targets = targets;
        this.seconds = seconds;
        this.progress = progress;
    }

    /**
     * The result.
     *
     * @param perSecond new sessions that were asked for
     * @param made of those
     * @param stops of running sessions, with a symptom
     * @param followers how many followed
     * @param lateness of their cues
     * @param log what they lost
     */
    record Result(
            int perSecond,
            double seconds,
            OpenLoop.Outcome made,
            OpenLoop.Outcome stops,
            int followers,
            Percentiles lateness,
            JsonNode log) {}

    /** Asks for so many sessions a second. */
    Result measure(int perSecond) throws IOException {
        int stops = (int) (STOPS_PER_SECOND * seconds);
        var sessions = stack.maker(stack.port(0)).running(FOLLOWERS + stops);
        var followed = sessions.subList(0, FOLLOWERS);
        var stopped = sessions.subList(FOLLOWERS, sessions.size());
        StreamTarget.write(
                followed.stream()
                        .map(session -> session.stream(stack.port(0), ""))
                        .toList(),
                targets);
        client.request("connect", "targets", targets.toString(), "perSecond", CONNECTS_PER_SECOND);
        progress.say(FOLLOWERS + " follow; " + perSecond + " sessions a second come next");
        var tokens = stack.tokens(OpenLoop.pieces(perSecond, seconds));
        pause(WARM_UP_SECONDS);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Percentiles> lateness =
                    threads.submit(leading(() -> client.request(Percentiles.class, "window", "seconds", seconds)));
            Future<OpenLoop.Outcome> stopping = threads.submit(leading(() -> stop(stopped)));
            var made = OpenLoop.run(
                    perSecond,
                    seconds,
                    (connections, number) -> MadeSession.attempt(connections.to(stack.port(0)), tokens.get(number)));
            var outcome = get(stopping);
            var late = get(lateness);
            pause(SETTLE_SECONDS);
            var log = client.request("check", "timelines", TimelineReader.read(stack.port(0), followed));
            client.request("reset");
            return new Result(perSecond, seconds, made, outcome, FOLLOWERS, late, log);
        }
    }

    private OpenLoop.Outcome stop(List<RunningSession> stopped) {
        return OpenLoop.run(STOPS_PER_SECOND, stopped.size(), 0, (connections, number) -> {
            var session = stopped.get(number);
            return MadeSession.verdict(connections.call(
                    stack.port(0), "PUT", "/sessions/" + session.id() + "/commands/stop", session.token(), STOP));
        });
    }

    /** After the lead-in of the load. */
    private static <T> Callable<T> leading(Callable<T> work) {
        return () -> {
            pause(OpenLoop.LEAD_IN_SECONDS);
            return work.call();
        };
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the overload failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause(double seconds) {
        LockSupport.parkNanos((long) (seconds * 1e9));
    }
}
