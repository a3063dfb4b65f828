package dev.lilt.benchmarks.server;

import dev.lilt.benchmarks.load.StreamTarget;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A server that is measured: it has streams, each with a cue a second. */
public interface SystemUnderTest extends AutoCloseable {
    /** As on the command line and in the results. */
    String name();

    /** Starts the server; nobody follows yet. */
    void start() throws IOException;

    /** Makes sure that there are so many streams to follow, with due times spread over the second. */
    void prepare(int streams) throws IOException;

    /**
     * From now on all streams have their cues on the same instant. Nobody follows meanwhile; the server may be started
     * again for it.
     */
    void align() throws IOException;

    /** The streams {@code from} to {@code to}, the last one left out, of those that were prepared. */
    List<StreamTarget> targets(int from, int to);

    /** The same streams, for watches that reach the server through {@code port}. */
    default List<StreamTarget> watchTargets(int from, int to, int port) {
        return targets(from, to).stream()
                .map(target -> new StreamTarget(port, target.path(), target.token()))
                .toList();
    }

    /**
     * Returns how far ahead its cues come to watches, in milliseconds; -1 for a server whose cues are fired as they
     * arrive.
     */
    default int leadMs() {
        return -1;
    }

    /** Returns whether a follower that comes back with its last id gets what it missed. */
    default boolean resumes() {
        return takesCommands();
    }

    /** Returns whether a stream can be paused, or told to skip or stop. */
    default boolean takesCommands() {
        return false;
    }

    /** Pauses a third of these streams, lets a third skip, and stops a third, at any moment of the second. */
    default void command(int from, int to) throws IOException {
        throw new UnsupportedOperationException(name() + " takes no commands");
    }

    /**
     * The timelines of the streams, as the load generator reads them: {@code timelineId}, {@code pace}, {@code atMs}.
     */
    List<Map<String, Object>> timelines() throws IOException;

    /** The processes that make up the server. */
    List<Long> pids();

    /** Returns whether it has a heap to look into: one process, a JVM. */
    boolean isJvm();

    @Override
    void close();
}
