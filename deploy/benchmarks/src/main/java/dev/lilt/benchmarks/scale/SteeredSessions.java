package dev.lilt.benchmarks.scale;

import dev.lilt.benchmarks.http.ConnectionPool;
import dev.lilt.benchmarks.http.OpenLoop;
import dev.lilt.benchmarks.http.OpenLoop.Verdict;
import dev.lilt.benchmarks.lilt.RunningSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Running sessions that are paused and resumed at any replica. For one thread; an even number of commands each. */
final class SteeredSessions {
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final List<RunningSession> sessions;
    private final List<Integer> ports;
    private final AtomicLong commands = new AtomicLong();
    private final Map<Accepted, Long> acceptedNanos = new ConcurrentHashMap<>();

    /** A command by what it made of a session. */
    record Accepted(String session, int revision) {}

    SteeredSessions(List<RunningSession> sessions, List<Integer> ports) {
        this.sessions = List.copyOf(sessions);
        this.ports = List.copyOf(ports);
    }

    List<RunningSession> sessions() {
        return sessions;
    }

    /** Pauses or resumes each so often, at a fixed rate, each time at another replica. */
    OpenLoop.Outcome steer(int rounds, int perSecond) {
        return OpenLoop.run(perSecond, rounds * sessions.size(), 0, (connections, number) -> {
            int round = number / sessions.size();
            var session = sessions.get(number % sessions.size());
            int port = ports.get((number + round) % ports.size());
            return command(connections, port, session, round % 2 == 0 ? "pause" : "resume");
        });
    }

    /** Stops all. */
    void stop(int perSecond) {
        OpenLoop.run(
                perSecond,
                sessions.size(),
                0,
                (connections, number) -> command(connections, ports.getFirst(), sessions.get(number), "stop"));
    }

    private Verdict command(ConnectionPool connections, int port, RunningSession session, String type)
            throws IOException {
        String path = "/sessions/" + session.id() + "/commands/scale-" + commands.incrementAndGet();
        long sent = System.nanoTime();
        var answer = connections.call(port, "PUT", path, session.token(), "{\"type\":\"" + type + "\"}");
        if (answer.isRefusal()) {
            return Verdict.REFUSED;
        }
        Matcher revision = REVISION.matcher(answer.orThrow().body());
        if (revision.find()) {
            acceptedNanos.put(new Accepted(session.id(), Integer.parseInt(revision.group(1))), sent);
        }
        return Verdict.ACCEPTED;
    }

    /**
     * Returns the commands that were accepted since the last call, with when each was sent; by the clock of
     * {@link System#nanoTime}, which all processes of a Linux machine share.
     */
    Map<Accepted, Long> takeAccepted() {
        var taken = Map.copyOf(acceptedNanos);
        acceptedNanos.clear();
        return taken;
    }
}
