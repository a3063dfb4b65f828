package dev.lilt.benchmarks.nchan;

import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.peer.Schedule;
import dev.lilt.benchmarks.server.SystemUnderTest;
import dev.lilt.local.process.ChildReaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * nginx with nchan: a channel for each stream, and the harness publishes each cue when it is due. What nginx spends on
 * taking the cues in is part of what it costs to stream this way.
 */
public final class NchanUnderTest implements SystemUnderTest {
    private final ChildReaper reaper;
    private final int port;
    private final Path directory;
    private int streams;
    private boolean aligned;
    private @Nullable NginxServer nginx;
    private @Nullable Publisher publisher;

    public NchanUnderTest(ChildReaper reaper, int port, Path directory) {
        this.reaper = reaper;
        this.port = port;
        this.directory = directory;
    }

    /** Returns whether this machine has nginx and nchan. */
    public static boolean isInstalled() {
        return NginxServer.installed().isPresent();
    }

    /** As nginx names itself; empty where there is none. */
    public static String version() {
        return NginxServer.installed().map(NginxServer::version).orElse("");
    }

    @Override
    public String name() {
        return "nchan";
    }

    @Override
    public void start() throws IOException {
        String program = NginxServer.installed().orElseThrow(() -> new IllegalStateException("there is no nginx here"));
        nginx = NginxServer.start(reaper, program, port, directory);
    }

    @Override
    public void prepare(int wanted) throws IOException {
        if (publisher == null) {
            publisher = Publisher.start(port);
        }
        for (; streams < wanted; streams++) {
            publisher.add(streams, Schedule.phase(streams, aligned));
        }
    }

    @Override
    public void align() throws IOException {
        int wanted = streams;
        stopPublishing();
        aligned = true;
        prepare(wanted);
    }

    private void stopPublishing() throws IOException {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
        streams = 0;
    }

    @Override
    public List<StreamTarget> targets(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new StreamTarget(port, "/cues?id=" + i, ""))
                .toList();
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public List<Map<String, Object>> timelines() {
        return Schedule.timelines();
    }

    @Override
    public List<Long> pids() {
        var started = nginx;
        if (started == null) {
            throw new IllegalStateException("nginx was not started");
        }
        return started.pids();
    }

    @Override
    public boolean isJvm() {
        return false;
    }

    @Override
    public void close() {
        try {
            stopPublishing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (nginx != null) {
                nginx.close();
            }
        }
    }
}
