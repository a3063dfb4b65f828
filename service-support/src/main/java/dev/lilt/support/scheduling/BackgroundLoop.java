package dev.lilt.support.scheduling;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a step again and again on a daemon thread of its own until it is stopped. A step that fails is tried again after
 * a wait, so what it is to do has to stay where it is until it is done.
 */
public final class BackgroundLoop {
    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);

    /** One turn of a loop. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    private final String name;
    private final Duration every;
    private final Duration retryAfter;
    private final Step step;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private boolean waitsFirst;
    private volatile boolean stopping;
    /** The kind of the fault that steps fail with; null while they don't. */
    private volatile @Nullable Class<?> fault;

    /**
     * Makes a loop, which does nothing before it is started.
     *
     * @param name of the thread, and in the log
     * @param every how long to wait after a step
     * @param retryAfter how long to wait after a step that failed
     */
    public BackgroundLoop(String name, Duration every, Duration retryAfter, Step step) {
        this.name = name;
        this.every = every;
        this.retryAfter = retryAfter;
        this.step = step;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Starts with a wait: what the step looks at may need the time that the wait is for. */
    public void startAfterWait() {
        waitsFirst = true;
        thread.start();
    }

    /**
     * Stops after the step that is under way.
     *
     * @param within how long to wait for that
     */
    public void stop(Duration within) throws InterruptedException {
        beginToStop();
        if (thread.isAlive()) {
            thread.join(within);
        }
    }

    /** Stops after the step that is under way, without waiting for that. */
    public void beginToStop() {
        stopping = true;
        wake.release();
    }

    /** Says that a step that doesn't return until the loop stops has begun to succeed. */
    public void succeeds() {
        if (fault != null) {
            LOG.infof("Loop goes on loop=%s", name);
            fault = null;
        }
    }

    /** Ends the wait before the next step. */
    public void wake() {
        wake.release();
    }

    /** Returns whether the loop is to stop; a long step asks this. */
    public boolean isStopping() {
        return stopping;
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            if (waitsFirst) {
                await(every);
            }
            while (!stopping) {
                await(turn() ? every : retryAfter);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (!stopping) {
            wake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        }
        wake.drainPermits();
    }

    private boolean turn() {
        try {
            step.run();
            succeeds();
            return true;
        } catch (Throwable failure) {
            // Whatever it is: a thread that ended would have to be noticed, and could do no more than begin again.
            if (!stopping) {
                report(failure);
            }
            fault = kind(failure);
            return false;
        }
    }

    /** The stack trace only once for each kind: a broker that is away for an hour would write one every few seconds. */
    private void report(Throwable failure) {
        if (kind(failure).equals(fault)) {
            LOG.warnf("Loop interrupted loop=%s retryAfter=%s reason=%s", name, retryAfter, reason(failure));
        } else {
            LOG.warnf(failure, "Loop interrupted loop=%s retryAfter=%s reason=%s", name, retryAfter, reason(failure));
        }
    }

    private static Class<?> kind(Throwable failure) {
        return failure.getCause() == null ? failure.getClass() : kind(failure.getCause());
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null ? failure.toString() : reason(failure.getCause());
    }
}
