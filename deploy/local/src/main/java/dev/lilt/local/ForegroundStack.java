package dev.lilt.local;

import dev.lilt.client.cli.OutputFailure;
import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.stack.Stack;
import dev.lilt.local.stack.StackStartException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine;

/** A stack in this terminal: what it says while it starts, how it fails, and how Ctrl-C and SIGTERM stop it. */
final class ForegroundStack {
    private final Stack stack;
    private final PrintWriter out;
    private final PrintWriter err;
    private volatile boolean stopIsSuccess;
    private volatile boolean interrupted;

    ForegroundStack(Stack stack, CommandLine terminal) {
        this.stack = stack;
        this.out = terminal.getOut();
        this.err = terminal.getErr();
    }

    /** Work on a stack that runs; returns the exit status. */
    @FunctionalInterface
    interface Work {
        int run() throws Failed, InterruptedException;
    }

    /** The work could not be done; the message is one line for a person. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }

        Failed(String message) {
            super(message);
        }
    }

    /** Starts the stack with a line for each part, does the work, and stops the stack again, whatever happens. */
    int run(String title, Work work) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "stop"));
        try (stack) {
            start(title);
            return work.run();
        } catch (ComponentFailedException | StackStartException | Failed e) {
            if (!interrupted) {
                err.println("lilt: " + e.getMessage());
                err.flush();
            }
            return 1;
        }
    }

    /**
     * From now on the user's Ctrl-C is how this is meant to end, so that the exit status is 0 and not that of a broken
     * run.
     */
    void stopIsSuccess() {
        stopIsSuccess = true;
    }

    private void start(String title) {
        say(title);
        long began = System.nanoTime();
        stack.start((part, took) -> say(String.format(
                Locale.ROOT, "  %-17s ready after %4.1f s   %s", part.name(), seconds(took), part.url())));
        say(String.format(
                Locale.ROOT,
                "Everything is ready after %.1f s.",
                seconds(Duration.ofNanos(System.nanoTime() - began))));
    }

    /** Runs when the JVM ends: by a signal, or because the work is done, when there is nothing left to stop. */
    private void interrupt() {
        if (stack.isClosing()) {
            stack.close();
            return;
        }
        interrupted = true;
        sayIfPossible("\nStopping the services, then Kafka and PostgreSQL.");
        stack.close();
        sayIfPossible("Everything has stopped.");
        if (stopIsSuccess) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Prints a line. A reader that is gone must not keep the stack from stopping. */
    private void sayIfPossible(String line) {
        try {
            say(line);
        } catch (OutputFailure e) {
            stopIsSuccess = false;
        }
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
