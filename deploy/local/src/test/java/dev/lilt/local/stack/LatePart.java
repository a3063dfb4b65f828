package dev.lilt.local.stack;

import dev.lilt.local.process.Endpoint;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.process.StackComponent;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A part whose process comes up just after somebody closed it: the moment that a real one passes too quickly to be
 * tested.
 */
final class LatePart extends StackComponent {
    private final CountDownLatch starting = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean alive;

    LatePart(Path log) {
        super(Endpoint.http("late-part", LoopbackPort.anyFree(), log));
    }

    boolean isStarting() {
        return starting.getCount() == 0;
    }

    @Override
    public void start() {
        starting.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        alive = true;
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public void close() {
        alive = false;
        closed.countDown();
    }
}
