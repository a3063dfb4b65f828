package dev.lilt.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends every child process of this JVM when the JVM ends, however it ends.
 *
 * <p>A shutdown hook does not run after {@code kill -9} or a crash, and Linux and macOS then let the children live on,
 * with their ports and their data. So a small shell waits on a pipe that only this JVM holds open: the operating system
 * closes it together with the JVM, the shell reads end-of-file, and ends whatever is still on the reaper. Children
 * cannot hold the pipe open, since Java closes all descriptors but 0, 1 and 2 in a child.
 */
public final class ChildReaper {
    /**
     * Signals go to the whole process group on Ctrl-C; the shell must not die of them before it has done its work. A
     * postmaster gets the signal for an immediate shutdown, which ends its own children as well. The directory is
     * removed only after the processes that write into it are gone, or after five seconds.
     */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            held= pidfiles=
            while read -r verb what; do
              case $verb in
                hold) held="$held $what" ;;
                free)
                  kept=
                  for pid in $held; do [ "$pid" = "$what" ] || kept="$kept $pid"; done
                  held=$kept ;;
                postmaster) pidfiles="$pidfiles$what
            " ;;
              esac
            done
            for pid in $held; do kill -s KILL "$pid"; done
            while read -r pidfile; do
              [ -n "$pidfile" ] && read -r pid < "$pidfile" && kill -s QUIT "$pid" && held="$held $pid"
            done <<END
            $pidfiles
            END
            [ -n "$1" ] || exit 0
            for attempt in 1 2 3 4 5 6 7 8 9 10; do
              alive=
              for pid in $held; do kill -s 0 "$pid" && alive=yes; done
              [ -n "$alive" ] || break
              sleep 0.5
            done
            rm -rf -- "$1"
            """;

    private final Writer commands;

    private ChildReaper(Writer commands) {
        this.commands = commands;
    }

    /** A reaper that ends processes only. */
    public static ChildReaper start() {
        return start("");
    }

    /** A reaper that also removes {@code directory}, with all that is in it, once the processes are gone. */
    public static ChildReaper startAndRemove(Path directory) {
        return start(directory.toAbsolutePath().toString());
    }

    private static ChildReaper start(String directory) {
        try {
            var shell = new ProcessBuilder(
                            DetachedCommand.command(List.of("/bin/sh", "-c", SCRIPT, "lilt-reaper", directory)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new ChildReaper(shell.outputWriter(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("No shell at /bin/sh to watch over child processes", e);
        }
    }

    /** From now on the process ends with this JVM; it is let go by itself when it ends before. */
    public void hold(Process process) {
        tell("hold " + process.pid());
        // Process ids are used again: a number kept after its process is gone might be somebody else's later.
        var unused = process.onExit().thenAccept(gone -> tell("free " + gone.pid()));
    }

    /**
     * From now on the PostgreSQL server that may be started on this data directory ends with this JVM. It is known by
     * the file that it keeps its process id in, since it is no child of this JVM and runs before its parent tells its
     * id.
     */
    public void holdPostmaster(Path data) {
        tell("postmaster " + data.toAbsolutePath().resolve("postmaster.pid"));
    }

    private synchronized void tell(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The reaper of the child processes broke", e);
        }
    }
}
