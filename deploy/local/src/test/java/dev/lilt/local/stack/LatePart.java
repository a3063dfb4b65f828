package dev.lilt.local.stack;

import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.process.StackComponent;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A part whose process comes up just after somebody closed it: the moment that a real one passes too quickly to be
 * tested.
 */
final class LatePart implements StackComponent {
    private final CountDownLatch starting = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int port = LoopbackPort.anyFree();
    private final Path log;
    private volatile boolean alive;

    LatePart(Path log) {
        this.log = log;
    }

    boolean isStarting() {
        return starting.getCount() == 0;
    }

    @Override
    public String name() {
        return "late-part";
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return log;
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
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public void kill() {
        close();
    }

    @Override
    public void close() {
        alive = false;
        closed.countDown();
    }
}
