package dev.lilt.local.stack;

import dev.lilt.local.process.StackComponent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Asks parts whether they answer, again and again, each on a thread of its own, so that none waits for one that hangs.
 */
final class HealthProbes implements AutoCloseable {
    private final WatchConfig config;
    private final Predicate<StackComponent> isDue;
    private final Set<StackComponent> hanging = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads;

    /** {@code isDue}: whether a part is to be asked just now; one that is being started is not. */
    HealthProbes(List<StackComponent> parts, WatchConfig config, Predicate<StackComponent> isDue) {
        this.config = config;
        this.isDue = isDue;
        this.threads = parts.stream()
                .map(part -> Thread.ofPlatform()
                        .daemon()
                        .name("probe " + part.name())
                        .start(() -> probe(part)))
                .toList();
    }

    /** Returns whether the part has not answered for too long; the count begins again then. */
    boolean takeHanging(StackComponent part) {
        return hanging.remove(part);
    }

    private void probe(StackComponent part) {
        int missed = 0;
        while (!Thread.currentThread().isInterrupted()) {
            long began = System.nanoTime();
            boolean isFine = !isDue.test(part) || !part.isAlive() || part.answers(config.probe());
            missed = isFine ? 0 : missed + 1;
            if (missed >= config.misses()) {
                hanging.add(part);
                missed = 0;
            }
            pause(config.probe().toNanos() - (System.nanoTime() - began));
        }
    }

    private static void pause(long nanos) {
        try {
            Thread.sleep(Math.max(0, nanos) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
