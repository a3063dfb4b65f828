package dev.lilt.support.scheduling;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

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
    private volatile boolean stopping;
    private boolean isFailing;

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

    /**
     * Stops after the step that is under way.
     *
     * @param within how long to wait for that
     */
    public void stop(Duration within) throws InterruptedException {
        stopping = true;
        wake.release();
        if (thread.isAlive()) {
            thread.join(within);
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
            while (!stopping) {
                Duration wait = turn() ? every : retryAfter;
                if (!stopping) {
                    wake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
                }
                wake.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean turn() {
        try {
            step.run();
            if (isFailing) {
                LOG.infof("Loop goes on loop=%s", name);
            }
            isFailing = false;
            return true;
        } catch (Throwable fault) {
            // Whatever it is: a thread that ended would have to be noticed, and could do no more than begin again.
            if (!stopping) {
                report(fault);
            }
            isFailing = true;
            return false;
        }
    }

    /** The stack trace only once: a broker that is away for an hour would write one every few seconds. */
    private void report(Throwable fault) {
        if (isFailing) {
            LOG.warnf("Loop interrupted loop=%s retryAfter=%s reason=%s", name, retryAfter, reason(fault));
        } else {
            LOG.warnf(fault, "Loop interrupted loop=%s retryAfter=%s reason=%s", name, retryAfter, reason(fault));
        }
    }

    private static String reason(Throwable fault) {
        return fault.getCause() == null ? fault.toString() : reason(fault.getCause());
    }
}
