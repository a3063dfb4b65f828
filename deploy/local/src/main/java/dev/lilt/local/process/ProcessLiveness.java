package dev.lilt.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tells whether a process runs. Unlike {@link ProcessHandle#isAlive()} it takes a zombie for dead, one that ended and
 * that nobody has waited for: in a container without an init process orphans stay that way. And unlike
 * {@link ProcessHandle#onExit()}, which looks after processes that are not this JVM's children only every few seconds,
 * it answers at once.
 */
public final class ProcessLiveness {
    private ProcessLiveness() {}

    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /**
     * Waits for the process to be gone; false if it still runs after {@code patience} or if this thread was
     * interrupted.
     */
    public static boolean awaitEnd(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive(process)) {
            if (System.nanoTime() > deadline || !pause()) {
                return false;
            }
        }
        return true;
    }

    /** A moment between two looks at something; false if this thread was interrupted, which it then still is. */
    public static boolean pause() {
        try {
            Thread.sleep(100);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Reads {@code pid (name) state …} from Linux' {@code /proc}; the name may hold any character. Elsewhere an init
     * process reaps.
     */
    private static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException noSuchProcessOrNoProc) {
            return false;
        }
    }
}
