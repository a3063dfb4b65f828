package dev.lilt.endtoend;

import dev.lilt.local.process.StackComponent;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills replicas and starts them again, one or both, as a seed has it, until told to stop. */
final class Chaos {
    private final List<StackComponent> replicas;
    private final Random random;
    private final CountDownLatch over;
    private int kills;

    /** {@code over} is counted down when it is to stop. */
    Chaos(List<StackComponent> replicas, Random random, CountDownLatch over) {
        this.replicas = replicas;
        this.random = random;
        this.over = over;
    }

    /** Returns with every replica running; how many were killed. */
    int rage() throws InterruptedException {
        while (!isOverAfter(1 + random.nextInt(3_000))) {
            List<StackComponent> struck =
                    random.nextInt(5) == 0 ? replicas : List.of(replicas.get(random.nextInt(replicas.size())));
            struck.forEach(StackComponent::kill);
            kills += struck.size();
            isOverAfter(random.nextInt(2_000));
            struck.parallelStream().forEach(StackComponent::start);
        }
        return kills;
    }

    private boolean isOverAfter(int millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }
}
