package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.server.MeasuredJvm;
import dev.lilt.benchmarks.server.SystemUnderTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** session-service. */
public final class LiltUnderTest implements SystemUnderTest {
    /** The lead of our own clients. */
    private static final int LEAD_MS = 5000;

    private final LiltStack stack;
    private final List<RunningSession> sessions = new ArrayList<>();
    private @Nullable MeasuredJvm service;

    /** On a stack that runs. */
    public LiltUnderTest(LiltStack stack) {
        this.stack = stack;
    }

    @Override
    public String name() {
        return "lilt";
    }

    @Override
    public void start() {
        service = stack.replica(0);
    }

    @Override
    public void prepare(int streams) {
        int missing = streams - sessions.size();
        if (missing > 0) {
            sessions.addAll(maker().running(missing));
        }
    }

    @Override
    public void align() throws IOException {
        close();
        try {
            stack.align();
        } catch (SQLException e) {
            throw new IOException("The sessions could not be brought to one instant", e);
        }
        start();
    }

    @Override
    public List<StreamTarget> targets(int from, int to) {
        return sessions.subList(from, to).stream()
                .map(session -> session.stream(stack.port(0), ""))
                .toList();
    }

    @Override
    public List<StreamTarget> watchTargets(int from, int to, int port) {
        return sessions.subList(from, to).stream()
                .map(session -> session.stream(port, "lead=" + LEAD_MS))
                .toList();
    }

    @Override
    public int leadMs() {
        return LEAD_MS;
    }

    @Override
    public boolean takesCommands() {
        return true;
    }

    @Override
    public void command(int from, int to) throws IOException {
        maker().command(sessions.subList(from, to));
    }

    @Override
    public List<Map<String, Object>> timelines() throws IOException {
        return TimelineReader.read(stack.port(0), sessions);
    }

    @Override
    public List<Long> pids() {
        return List.of(running().pid());
    }

    @Override
    public boolean isJvm() {
        return true;
    }

    /** Sessions that were prepared. */
    public List<RunningSession> sessions() {
        return List.copyOf(sessions);
    }

    /** Makes more sessions on this service. */
    public SessionMaker maker() {
        return stack.maker(stack.port(0));
    }

    private MeasuredJvm running() {
        var started = service;
        if (started == null) {
            throw new IllegalStateException("session-service was not started");
        }
        return started;
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
            service = null;
        }
    }
}
