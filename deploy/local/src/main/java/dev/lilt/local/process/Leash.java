package dev.lilt.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Ends every child process of this JVM when the JVM ends, however it ends.
 *
 * <p>A shutdown hook does not run after {@code kill -9} or a crash, and Linux and macOS then let the children live on, with their
 * ports and their data. So a small shell waits on a pipe that only this JVM holds open: the operating system closes it together
 * with the JVM, the shell reads end-of-file, and ends whatever is still on the leash. Children cannot hold the pipe open,
 * since Java closes all descriptors but 0, 1 and 2 in a child.
 */
public final class Leash {
    /** How a child on the leash is ended once the JVM is gone. */
    public enum End {
        /** At once; for programs that are built to survive it. */
        KILL,
        /** PostgreSQL's immediate shutdown, which ends its own children as well. */
        QUIT
    }

    /**
     * Signals go to the whole process group on Ctrl-C; the shell must not die of them before it has done its work. Directories are
     * removed only after the processes that write into them are gone, or after five seconds.
     */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            held= directories=
            while read -r verb value signal; do
              case $verb in
                hold) held="$held $value:$signal" ;;
                free)
                  kept=
                  for each in $held; do [ "${each%:*}" = "$value" ] || kept="$kept $each"; done
                  held=$kept ;;
              esac
            done
            for each in $held; do kill -s "${each#*:}" "${each%:*}"; done
            [ -n "$1" ] || exit 0
            for attempt in 1 2 3 4 5 6 7 8 9 10; do
              alive=
              for each in $held; do kill -0 "${each%:*}" && alive=yes; done
              [ -n "$alive" ] || break
              sleep 0.5
            done
            rm -rf -- "$1"
            """;

    private final Writer commands;

    private Leash(Writer commands) {
        this.commands = commands;
    }

    /** A leash that ends processes only. */
    public static Leash tie() {
        return tie("");
    }

    /** A leash that also removes {@code directory}, with all that is in it, once the processes are gone. */
    public static Leash tieAndRemove(Path directory) {
        return tie(directory.toAbsolutePath().toString());
    }

    private static Leash tie(String directory) {
        try {
            var shell = new ProcessBuilder(Detached.command("/bin/sh", "-c", SCRIPT, "lilt-leash", directory))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Leash(shell.outputWriter(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("No shell at /bin/sh to watch over child processes", e);
        }
    }

    /** From now on the process ends with this JVM; it is let go by itself when it ends before. */
    public void hold(ProcessHandle process, End end) {
        tell("hold " + process.pid() + " " + end);
        // Process ids are used again: a number kept after its process is gone might be somebody else's later.
        process.onExit().thenAccept(gone -> tell("free " + gone.pid()));
    }

    private synchronized void tell(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The leash of the child processes broke", e);
        }
    }
}
