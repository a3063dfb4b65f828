package dev.lilt.local.stack;

import dev.lilt.local.identity.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a stack keeps between runs, in one directory: Kafka's log, PostgreSQL's data, the signing key, the logs of the last run. */
public record DataDirectory(Path path) {
    private static final String LOCK = "lock";

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path postgres() {
        return path.resolve("postgresql");
    }

    /** The log of the part of this name. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path stackFile() {
        return path.resolve("stack.json");
    }

    /**
     * Takes the directory for this JVM, until it ends or closes the lock; makes it when it isn't there. The operating system lets go of the lock
     * when a JVM dies, so that it is never stale.
     *
     * @throws CannotStart if another stack has it, or if it can't be written
     */
    public FileLock lock() {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("A stack already runs on " + path
                        + StackFile.read(stackFile())
                                .map(StackFile::whereabouts)
                                .orElse("") + "; stop it, or take other data with --data");
            }
            return lock;
        } catch (IOException e) {
            throw new CannotStart("The data directory " + path + " can't be used: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    /**
     * Removes all that earlier runs left, and nothing that is not a stack's: {@code --data} may name any directory. Whoever calls it has the
     * {@link #lock()}.
     */
    public void empty() {
        for (var each : List.of(kafka(), postgres(), logs(), keyFile(), stackFile())) {
            try {
                removeAll(each);
            } catch (IOException e) {
                throw new CannotStart("The earlier run's " + each + " can't be removed: " + e, e);
            }
        }
    }

    /** Makes room for the logs of a new run. */
    public void removeLogs() {
        try {
            removeAll(logs());
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new CannotStart("The logs in " + logs() + " can't be removed: " + e, e);
        }
    }

    /** The key that this stack's tokens are signed with; made at the first call, readable for its owner only. */
    public SigningKey signingKey() {
        var file = keyFile();
        try {
            return readKey(file).orElseGet(() -> makeKey(file));
        } catch (IOException e) {
            throw new CannotStart("The signing key " + file + " can't be read: " + e, e);
        }
    }

    private Path keyFile() {
        return path.resolve("signing-key.json");
    }

    private static Optional<SigningKey> readKey(Path file) throws IOException {
        try {
            return Optional.of(SigningKey.read(Files.readString(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no JSON Web Key; remove it and start again", e);
        }
    }

    private SigningKey makeKey(Path file) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var key = SigningKey.create();
        try {
            Files.createDirectories(path);
            var draft = Files.createTempFile(path, "signing-key", ".draft", ownerOnly);
            try {
                Files.writeString(draft, key.secret());
                // Unlike a rename, a link never replaces the key that another process made meanwhile, and never shows
                // half of one.
                Files.createLink(file, draft);
                return key;
            } catch (FileAlreadyExistsException madeMeanwhile) {
                return SigningKey.read(Files.readString(file));
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key could not be written to " + file, e);
        }
    }

    private static void removeAll(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
