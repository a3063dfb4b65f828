package dev.lilt.benchmarks.stream;

import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.peer.Schedule;
import dev.lilt.benchmarks.server.MeasuredJvm;
import dev.lilt.benchmarks.server.SystemUnderTest;
import dev.lilt.local.process.ChildReaper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A peer on the JVM: it plays a stream to everybody who asks for {@code /cues?phase=…}. */
final class JvmPeer implements SystemUnderTest {
    private final String name;
    private final ChildReaper reaper;
    private final List<String> flags;
    private final List<String> program;
    private final int port;
    private final Path log;
    private boolean aligned;
    private @Nullable MeasuredJvm server;

    /** @param program the JVM's options from {@code -cp} on */
    JvmPeer(String name, ChildReaper reaper, List<String> flags, List<String> program, int port, Path log) {
        this.name = name;
        this.reaper = reaper;
        this.flags = flags;
        this.program = program;
        this.port = port;
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        server = MeasuredJvm.start(reaper, flags, program, port, "/", log);
    }

    @Override
    public void prepare(int streams) {
        // It plays to every client.
    }

    @Override
    public void align() {
        aligned = true;
    }

    @Override
    public List<StreamTarget> targets(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new StreamTarget(port, "/cues?phase=" + Schedule.phase(i, aligned), ""))
                .toList();
    }

    @Override
    public List<Map<String, Object>> timelines() {
        return Schedule.timelines();
    }

    @Override
    public List<Long> pids() {
        var started = server;
        if (started == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return List.of(started.pid());
    }

    @Override
    public boolean isJvm() {
        return true;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
