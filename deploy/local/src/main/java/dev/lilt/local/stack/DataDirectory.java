package dev.lilt.local.stack;

import dev.lilt.local.files.OwnerOnly;
import dev.lilt.local.identity.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a stack keeps between runs: Kafka's log, PostgreSQL's data, the signing key, the logs of the last
 * run.
 *
 * @param path the directory
 * @param keyFile the signing key, in the directory unless another stack's is used
 */
public record DataDirectory(Path path, Path keyFile) {
    private static final String LOCK = "lock";
    private static final String KAFKA = "kafka";
    private static final String POSTGRESQL = "postgresql";
    private static final String LOGS = "logs";
    private static final String STACK_FILE = "stack.json";
    private static final String SIGNING_KEY = "signing-key.json";
    private static final String COOKIE_KEY = "web-cookies.password";

    /** The data of {@code lilt demo} and {@code lilt record} is in the other stack's. */
    private static final Set<String> OURS =
            Set.of(LOCK, KAFKA, POSTGRESQL, LOGS, STACK_FILE, SIGNING_KEY, "demo", "record");

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** With a key of its own. */
    public DataDirectory(Path path) {
        this(path, path.toAbsolutePath().normalize().resolve(SIGNING_KEY));
    }

    /** Returns that of another stack, in this one; both sign with the same key, which takes seconds to make. */
    public DataDirectory within(String name) {
        return new DataDirectory(path.resolve(name), keyFile);
    }

    public Path kafka() {
        return path.resolve(KAFKA);
    }

    public Path postgres() {
        return path.resolve(POSTGRESQL);
    }

    /** The log of the part of this name. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path logs() {
        return path.resolve(LOGS);
    }

    public Path stackFile() {
        return path.resolve(STACK_FILE);
    }

    /**
     * Takes the directory for this JVM, until it ends or closes the lock; makes it when it isn't there. The operating
     * system lets go of the lock when a JVM dies, so that it is never stale.
     *
     * @throws StackStartException if another stack has it, or if it can't be written
     */
    public FileLock lock() {
        try {
            OwnerOnly.createDirectories(path);
            if (holdsNothingElse()) {
                OwnerOnly.restrict(path);
            }
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StackStartException("A stack already runs on " + path
                        + StackFile.read(stackFile())
                                .map(StackFile::whereabouts)
                                .orElse("") + "; stop it, or take other data with --data");
            }
            return lock;
        } catch (IOException e) {
            throw new StackStartException("The data directory " + path + " can't be used: " + e, e);
        }
    }

    /** {@code --data} may name any directory, and one with other things in it is not this stack's to close. */
    private boolean holdsNothingElse() throws IOException {
        try (var entries = Files.list(path)) {
            return entries.allMatch(entry -> isOurs(entry.getFileName().toString()));
        }
    }

    private static boolean isOurs(String name) {
        return OURS.contains(name) || name.endsWith(".password") || name.endsWith(".draft");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    /**
     * Removes all that earlier runs left but the key, and nothing that is not a stack's: {@code --data} may name any
     * directory. The caller has the {@link #lock()}.
     */
    public void empty() {
        for (var each : earlier()) {
            try {
                removeAll(each);
            } catch (IOException e) {
                throw new StackStartException("The earlier run's " + each + " can't be removed: " + e, e);
            }
        }
    }

    /** Removes all that the stack left which ended a moment ago, if no other one has the directory yet. */
    public void takeAndEmpty() {
        var lock = lock();
        try {
            empty();
        } finally {
            release(lock);
        }
    }

    private List<Path> earlier() {
        var earlier = new ArrayList<>(List.of(kafka(), postgres(), logs(), stackFile()));
        try (var passwords = Files.newDirectoryStream(path, POSTGRESQL + "-*.password")) {
            passwords.forEach(earlier::add);
        } catch (IOException e) {
            throw new StackStartException("The data directory " + path + " can't be read: " + e, e);
        }
        return earlier;
    }

    /** Makes room for the logs of a new run. */
    public void removeLogs() {
        try {
            removeAll(logs());
            OwnerOnly.createDirectories(logs());
        } catch (IOException e) {
            throw new StackStartException("The logs in " + logs() + " can't be removed: " + e, e);
        }
    }

    /** The key that this stack's tokens are signed with; made at the first call, readable for its owner only. */
    public SigningKey signingKey() {
        try {
            return SigningKey.read(
                    OwnerOnly.readOrCreate(keyFile, () -> SigningKey.create().secret()));
        } catch (IOException e) {
            throw new StackStartException("The signing key " + keyFile + " can't be read or written: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new StackStartException(
                    "The signing key " + keyFile + " is no JSON Web Key; remove it and start again", e);
        }
    }

    /**
     * The key that the web client encrypts its cookies with, so that members stay signed in when it starts again; made
     * at the first call, readable for its owner only.
     */
    String cookieKey() {
        var file = path.resolve(COOKIE_KEY);
        try {
            return OwnerOnly.readOrCreate(file, OwnerOnly::newPassword);
        } catch (IOException e) {
            throw new StackStartException("The key of the cookies " + file + " can't be read or written: " + e, e);
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

    /** Lets the directory go again. */
    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory's lock could not be released", e);
        }
    }
}
