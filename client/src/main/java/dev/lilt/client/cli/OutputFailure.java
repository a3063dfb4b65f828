package dev.lilt.client.cli;

import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;

/** Standard output can't be written: its reader is gone, or there is no room. */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The status of a program that SIGPIPE (13) ends, which a JVM never gets. */
    private static final int CLOSED_PIPE = 128 + 13;

    private final boolean closedPipe;

    OutputFailure(IOException cause, boolean closedPipe) {
        super(Messages.text("output.failed", cause.getMessage()), cause);
        this.closedPipe = closedPipe;
    }

    /** Ends a command: in silence for a reader that has read enough, else with a line on {@code err}. */
    public int exitCode(PrintStream err) {
        return exitCode(new PrintWriter(err, true, err.charset()));
    }

    /** The same for another kind of writer. */
    public int exitCode(PrintWriter err) {
        if (closedPipe) {
            return CLOSED_PIPE;
        }
        err.println("lilt: " + getMessage());
        err.flush();
        return 1;
    }
}
