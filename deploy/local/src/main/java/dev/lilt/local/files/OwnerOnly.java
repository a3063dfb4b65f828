package dev.lilt.local.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Makes files and directories that only their owner may read. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int PASSWORD_BYTES = 24;

    private OwnerOnly() {}

    /** Makes the directory and those above it, unless it is there; those that it makes are the owner's only. */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
    }

    /** Takes a directory that is there away from everybody else. */
    public static void restrict(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, DIRECTORY);
    }

    /**
     * The content of a file that is made at the first call, by this or by another process: all of them get the same.
     */
    public static String readOrCreate(Path file, Supplier<String> content) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        createDirectories(directory);
        var draft = Files.createTempFile(directory, "secret", ".draft", FILE);
        try {
            var made = content.get();
            Files.writeString(draft, made);
            // Unlike a rename, a link never replaces what another process made meanwhile, and never shows half of it.
            Files.createLink(file, draft);
            return made;
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return Files.readString(file);
        } finally {
            Files.delete(draft);
        }
    }

    /** A random password of letters, digits, hyphens and underscores. */
    public static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
