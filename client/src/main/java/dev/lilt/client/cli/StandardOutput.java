package dev.lilt.client.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that says so when it can't be written. {@link PrintStream} hides every {@link IOException}, so a full
 * disk or a reader that is gone would pass for success; here it becomes an {@link OutputFailure}, which goes through.
 */
public final class StandardOutput extends OutputStream {
    private static final Path OUTPUT = Path.of("/dev/fd/1");
    private static final int FILE_TYPE = 0170000;
    private static final int FIFO = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream out;
    private final BooleanSupplier isPipe;
    private volatile @Nullable OutputFailure failure;

    StandardOutput(OutputStream out, BooleanSupplier isPipe) {
        this.out = out;
        this.isPipe = isPipe;
    }

    /**
     * Runs a command whose standard output is checked.
     *
     * @param command returns its exit status, and may throw an {@link OutputFailure}
     * @return that status, or the one that {@link OutputFailure#exitCode} gives
     */
    public static int checking(IntSupplier command) {
        var output = new StandardOutput(new FileOutputStream(FileDescriptor.out), StandardOutput::isPipe);
        System.setOut(new PrintStream(new BufferedOutputStream(output), true, System.out.charset()));
        try {
            int status = command.getAsInt();
            System.out.flush();
            // Thrown where nobody could pass it on.
            if (status == 0 && output.failure != null) {
                throw output.failure;
            }
            return status;
        } catch (OutputFailure e) {
            return e.exitCode(System.err);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        // Once is enough: closing what writes here would fail again, on the way out.
        if (failure != null) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            var lost = new OutputFailure(e, isPipe.getAsBoolean());
            failure = lost;
            throw lost;
        }
    }

    /**
     * Only a reader that is gone makes a pipe fail. The system's message would say so too, but in the language of the
     * user.
     */
    private static boolean isPipe() {
        try {
            int type = (int) Files.getAttribute(OUTPUT, "unix:mode") & FILE_TYPE;
            return type == FIFO || type == SOCKET;
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
