package dev.lilt.local.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a disk is full, which parts that fail of it seldom say in a way that anybody reads. */
public final class DiskSpace {
    /** Kafka and PostgreSQL reserve their next segments, 16 MiB, as a whole. */
    private static final long FULL_BELOW = 16L << 20;

    private static final int LOG_END = 64 * 1024;

    private DiskSpace() {}

    /** A sentence that names the disk and what is left of it; empty if there is room, or if that can't be known. */
    public static String hint(Path directory) {
        try {
            return hint(directory, Files.getFileStore(existing(directory)).getUsableSpace());
        } catch (IOException unknown) {
            return "";
        }
    }

    /** The same by what a part that failed wrote: it may have made room again by removing what it could not finish. */
    public static String hint(Path directory, Path log) {
        String now = hint(directory);
        return now.isEmpty() && isNamedIn(log) ? "the disk that holds %s was full".formatted(directory) : now;
    }

    /** Returns whether the end of {@code log} tells of a full disk (ENOSPC). */
    public static boolean isNamedIn(Path log) {
        try (var file = FileChannel.open(log)) {
            var end = ByteBuffer.allocate(LOG_END);
            file.read(end, Math.max(0, file.size() - LOG_END));
            return new String(end.array(), 0, end.position(), StandardCharsets.UTF_8)
                    .contains("No space left on device");
        } catch (IOException noLog) {
            return false;
        }
    }

    static String hint(Path directory, long usable) {
        return usable >= FULL_BELOW
                ? ""
                : "the disk that holds %s is full, %d MiB are left".formatted(directory, usable >> 20);
    }

    private static Path existing(Path directory) {
        Path found = directory.toAbsolutePath();
        while (found.getParent() != null && Files.notExists(found)) {
            found = found.getParent();
        }
        return found;
    }
}
