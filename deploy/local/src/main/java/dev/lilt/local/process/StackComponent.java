package dev.lilt.local.process;

import java.nio.file.Path;
import java.time.Duration;

/** A part of a stack: a server with a port and a log, mostly in a process of its own. */
public interface StackComponent extends AutoCloseable {
    /** In lower case with hyphens, as in {@code stack.json} and in the name of the log. */
    String name();

    /** Returns where others reach it. */
    String url();

    /** 1 to 65535, on the loopback interface. */
    int port();

    /** Returns what it writes to standard output and error. */
    Path log();

    /**
     * Starts it and returns when it answers. It may be started again after {@link #close()} or {@link #kill()}, with
     * the data it had.
     *
     * @throws ComponentFailedException if it ends or does not answer in time; nothing of it is left running then
     */
    void start();

    /** The process that it runs in, once started. */
    long pid();

    /** False before the start and when its process is gone, for whatever reason. */
    boolean isAlive();

    /**
     * Returns whether it answers in time; one that hangs has a process and doesn't. Only asked of a part that
     * {@link #isAlive()}.
     */
    default boolean answers(Duration patience) {
        return true;
    }

    /** Returns whether others like it go on without it, so that its end is not the stack's. */
    default boolean isReplicated() {
        return false;
    }

    /**
     * Returns whether the parts of the next stage may start only once this one is ready. Otherwise they connect to it
     * when they can.
     */
    default boolean isNeededToStart() {
        return true;
    }

    /** {@code kill -9}; returns when the process is gone. For tests of what others do without it. */
    void kill();

    /**
     * Ends it in order, by force if that takes too long; does nothing when it does not run. It may be called while
     * another thread starts it.
     */
    @Override
    void close();
}
