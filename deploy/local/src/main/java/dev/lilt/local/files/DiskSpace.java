package dev.lilt.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a disk is full, which parts that fail of it seldom say in a way that anybody reads. */
public final class DiskSpace {
    /** Kafka and PostgreSQL reserve their next segments, 16 MiB, as a whole. */
    private static final long FULL_BELOW = 16L << 20;

    private DiskSpace() {}

    /** A sentence that names the disk and what is left of it; empty if there is room, or if that can't be known. */
    public static String hint(Path directory) {
        try {
            return hint(directory, Files.getFileStore(existing(directory)).getUsableSpace());
        } catch (IOException unknown) {
            return "";
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
