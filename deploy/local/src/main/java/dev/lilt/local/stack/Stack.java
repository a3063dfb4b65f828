package dev.lilt.local.stack;

import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.ProcessLiveness;
import dev.lilt.local.process.StackComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The parts of a stack as one: all of them run, or none. */
public final class Stack implements AutoCloseable {
    private static final Duration LOOK_AT_DISK = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final FileLock lock;
    private final List<List<StackComponent>> stages;
    private final WatchConfig watching;

    /** Reports from threads other than the one that watches. */
    private final Queue<String> news = new ConcurrentLinkedQueue<>();

    private final AtomicInteger starting = new AtomicInteger();
    private final Set<StackComponent> restarting = ConcurrentHashMap.newKeySet();
    private final AtomicReference<RuntimeException> firstFailure = new AtomicReference<>();
    private Instant startedAt = Instant.EPOCH;
    private volatile boolean closing;
    private boolean closed;

    private Stack(DataDirectory data, FileLock lock, List<List<StackComponent>> stages, WatchConfig watching) {
        this.watching = watching;
        this.data = data;
        this.lock = lock;
        this.stages = stages;
    }

    /**
     * Takes the data directory and looks for what would be in the way; nothing is started yet.
     *
     * @param stages the parts; those of one list are stopped at the same time, and those of the last list first; asked
     *     for once the directory is this stack's
     * @param fresh whether to remove what earlier runs left
     * @throws StackStartException if another stack has the data, or something else a port
     */
    public static Stack open(DataDirectory data, Supplier<List<List<StackComponent>>> stages, boolean fresh) {
        return open(data, stages, fresh, WatchConfig.of(data.path()));
    }

    static Stack open(
            DataDirectory data, Supplier<List<List<StackComponent>>> stages, boolean fresh, WatchConfig watching) {
        var lock = data.lock();
        try {
            Files.deleteIfExists(data.stackFile());
            if (fresh) {
                data.empty();
            }
            data.removeLogs();
            var stack = new Stack(data, lock, stages.get(), watching);
            TakenPorts.refuse(stack.parts());
            return stack;
        } catch (IOException e) {
            DataDirectory.release(lock);
            throw new UncheckedIOException("The data directory can't be used", e);
        } catch (RuntimeException e) {
            DataDirectory.release(lock);
            throw e;
        }
    }

    /** Every part; those that others need come first. */
    public List<StackComponent> parts() {
        return stages.stream().flatMap(List::stream).toList();
    }

    /**
     * Starts the parts and returns when all of them answer. A list starts once those of the list before are ready that
     * it can't start without.
     *
     * @param whenReady told of each part as it becomes ready, and how long it took; from several threads, one at a time
     * @throws ComponentFailedException if one does not; the others are stopped then
     * @throws StackStartException if somebody closes the stack meanwhile
     */
    public void start(BiConsumer<StackComponent, Duration> whenReady) {
        startAll(whenReady);
        var failure = firstFailure.get();
        if (failure != null) {
            throw failure;
        }
        if (closing) {
            throw new StackStartException("The stack was stopped while it started");
        }
        synchronized (this) {
            startedAt = InstantSource.system().instant();
        }
        writeStackFile();
    }

    private void startAll(BiConsumer<StackComponent, Duration> whenReady) {
        try (var threads = Executors.newCachedThreadPool()) {
            for (var stage : stages) {
                var awaited = new ArrayList<CompletableFuture<Void>>();
                for (var part : stage) {
                    var started = CompletableFuture.runAsync(() -> start(part, whenReady), threads);
                    if (part.isNeededToStart()) {
                        awaited.add(started);
                    }
                }
                awaited.forEach(CompletableFuture::join);
                if (firstFailure.get() != null || closing) {
                    return;
                }
            }
        }
    }

    /** Not when the stack was closed a moment ago: nobody would remove the file. */
    private synchronized void writeStackFile() {
        if (!closed) {
            StackFile.of(parts(), startedAt).write(data.stackFile());
        }
    }

    private void start(StackComponent part, BiConsumer<StackComponent, Duration> whenReady) {
        long began = System.nanoTime();
        try {
            if (!isStarted(part)) {
                return;
            }
            if (firstFailure.get() == null) {
                synchronized (starting) {
                    whenReady.accept(part, Duration.ofNanos(System.nanoTime() - began));
                }
            }
        } catch (RuntimeException | Error e) {
            // Those that fail from now on do so because they are stopped: there is no point in their starting any more.
            firstFailure.compareAndSet(
                    null,
                    withCause(part, e instanceof RuntimeException failure ? failure : new IllegalStateException(e)));
        }
        if (firstFailure.get() != null) {
            close();
        }
    }

    /** Whatever a part says of a full disk is in its log, among much else. */
    private RuntimeException withCause(StackComponent part, RuntimeException failure) {
        String fullDisk = watching.fullDiskByLog().apply(part.log());
        return fullDisk.isEmpty()
                ? failure
                : new StackStartException(
                        Objects.requireNonNullElse(failure.getMessage(), failure) + "; " + fullDisk, failure);
    }

    /** Starts the part, unless the stack is being closed: then nothing of it is left running, and the answer is no. */
    private boolean isStarted(StackComponent part) {
        starting.incrementAndGet();
        try {
            if (!closing) {
                part.start();
            }
            if (closing) {
                part.close();
            }
            return !closing;
        } finally {
            starting.decrementAndGet();
        }
    }

    /**
     * Returns what happened as soon as a part is gone, or empty when {@code done} or when the stack is being closed. A
     * replicated part is started again instead, and so is any part that hangs.
     *
     * @param tell takes lines for a person about that, on this thread
     */
    public Optional<ComponentFailedException> watch(BooleanSupplier done, Consumer<String> tell) {
        boolean wasFull = false;
        long lookedNanos = System.nanoTime() - LOOK_AT_DISK.toNanos();
        try (var probes = new HealthProbes(parts(), watching, part -> !restarting.contains(part))) {
            while (!closing && !done.getAsBoolean()) {
                for (var part : parts()) {
                    // Asked again afterwards: closing ends parts too.
                    if (!part.isAlive() && !closing && !restarting.contains(part)) {
                        if (!part.isReplicated()) {
                            return Optional.of(
                                    new ComponentFailedException(part, "ended unexpectedly" + because(part)));
                        }
                        restart(part, "ended unexpectedly" + because(part), tell);
                    } else if (probes.takeHanging(part) && !closing) {
                        String silence = "has not answered for %d s%s"
                                .formatted(watching.untilHanging().toSeconds(), because(part));
                        restart(part, silence, tell);
                    }
                }
                for (String line = news.poll(); line != null; line = news.poll()) {
                    tell.accept(line);
                }
                if (System.nanoTime() - lookedNanos >= LOOK_AT_DISK.toNanos()) {
                    lookedNanos = System.nanoTime();
                    wasFull = tellIfFull(wasFull, tell);
                }
                if (!ProcessLiveness.pause()) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private String because(StackComponent part) {
        String fullDisk = watching.fullDiskByLog().apply(part.log());
        return fullDisk.isEmpty() ? "" : " (" + fullDisk + ")";
    }

    private boolean tellIfFull(boolean wasFull, Consumer<String> tell) {
        String fullDisk = watching.fullDisk().get();
        if (!wasFull && !fullDisk.isEmpty()) {
            tell.accept("Parts will fail soon: " + fullDisk);
        }
        return !fullDisk.isEmpty();
    }

    /** Works on a thread of its own, since another part may end meanwhile. One that doesn't start is tried again. */
    private void restart(StackComponent part, String what, Consumer<String> tell) {
        if (!restarting.add(part)) {
            return;
        }
        tell.accept(new ComponentFailedException(part, what + " and is started again").getMessage());
        Thread.ofPlatform().daemon().name("restart " + part.name()).start(() -> {
            try {
                part.kill();
                if (isStarted(part)) {
                    writeStackFile();
                    news.add(part.name() + " is ready again");
                }
            } catch (RuntimeException e) {
                if (!closing) {
                    news.add(String.valueOf(withCause(part, e).getMessage()));
                }
            } finally {
                restarting.remove(part);
            }
        });
    }

    public boolean isClosing() {
        return closing;
    }

    /** Stops the services, then what they need, and lets the data directory go. A second call waits for the first. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            if (closed) {
                return;
            }
            do {
                for (var stage : stages.reversed()) {
                    inParallel(stage, StackComponent::close);
                }
                // A part that was just about to start its process had nothing to close yet.
            } while (starting.get() > 0 && ProcessLiveness.pause());
            try {
                Files.deleteIfExists(data.stackFile());
            } catch (IOException e) {
                throw new UncheckedIOException("Could not remove " + data.stackFile(), e);
            } finally {
                closed = true;
                DataDirectory.release(lock);
            }
        }
    }

    /** On threads of the system: virtual ones would share two carriers here, and parts block them while they start. */
    private static void inParallel(List<StackComponent> stage, Consumer<StackComponent> action) {
        try (var threads = Executors.newCachedThreadPool()) {
            stage.forEach(part -> threads.execute(() -> action.accept(part)));
        }
    }
}
