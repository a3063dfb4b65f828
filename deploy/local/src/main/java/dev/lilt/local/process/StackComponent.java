package dev.lilt.local.process;

import java.nio.file.Path;
import java.time.Duration;

/** A part of a stack: a server with a port and a log, mostly in a process of its own. */
public abstract class StackComponent implements AutoCloseable {
    private final Endpoint endpoint;

    protected StackComponent(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    public final String name() {
        return endpoint.name();
    }

    public final String url() {
        return endpoint.url();
    }

    public final int port() {
        return endpoint.port();
    }

    public final Path log() {
        return endpoint.log();
    }

    /**
     * Starts it and returns when it answers. It may be started again after {@link #close()} or {@link #kill()}, with
     * the data it had.
     *
     * @throws ComponentFailedException if it ends or does not answer in time; nothing of it is left running then
     */
    public abstract void start();

    /** Returns the process that it runs in, once started; this JVM unless it has one of its own. */
    public long pid() {
        return ProcessHandle.current().pid();
    }

    /** Returns whether it runs; false before the start and when its process is gone, for whatever reason. */
    public abstract boolean isAlive();

    /**
     * Returns whether it answers in time; one that hangs has a process and doesn't. Only asked of a part that
     * {@link #isAlive()}.
     */
    public boolean answers(Duration patience) {
        return true;
    }

    /** Returns whether others like it go on without it, so that its end is not the stack's. */
    public boolean isReplicated() {
        return false;
    }

    /**
     * Returns whether the parts of the next stage may start only once this one is ready. Otherwise they connect to it
     * when they can.
     */
    public boolean isNeededToStart() {
        return true;
    }

    /**
     * {@code kill -9}; returns when the process is gone. For tests of what others do without it. A component of this
     * JVM has no process to kill and is closed.
     */
    public void kill() {
        close();
    }

    /**
     * Ends it in order, by force if that takes too long; does nothing when it does not run. It may be called while
     * another thread starts it.
     */
    @Override
    public abstract void close();
}
