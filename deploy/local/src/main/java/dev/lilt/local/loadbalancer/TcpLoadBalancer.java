package dev.lilt.local.loadbalancer;

import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.Endpoint;
import dev.lilt.local.process.StackComponent;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.streams.Pipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Spreads connections over the replicas of a service, in this JVM: each goes to the next replica that is ready and
 * accepts it, and ends with it, so that followers of a session there come back and are brought to another. It looks at
 * no byte of what passes.
 */
public final class TcpLoadBalancer extends StackComponent {
    static final String HOST = "127.0.0.1";

    private final int[] replicas;
    private @Nullable Vertx running;

    /** {@code replicas}: their ports. Nothing is started yet. */
    public TcpLoadBalancer(String name, int port, int[] replicas, Path log) {
        super(Endpoint.http(name, port, log));
        this.replicas = replicas.clone();
    }

    /** {@inheritDoc} It answers before there is a replica, by hanging up. */
    @Override
    public synchronized void start() {
        // One event loop, so that nothing here is shared between threads; bytes are passed on without a look.
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        var pool = new ReplicaPool(vertx, replicas, this::note);
        var client = vertx.createNetClient();
        try {
            Files.createDirectories(log().toAbsolutePath().getParent());
            vertx.createNetServer(new NetServerOptions().setHost(HOST).setPort(port()))
                    .connectHandler(caller -> connect(
                            caller, caller.pipe(), client, pool.roundRobin().iterator()))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (IOException | CompletionException e) {
            vertx.close();
            throw new ComponentFailedException(this, "could not listen", e);
        }
        vertx.runOnContext(started -> pool.probe());
        running = vertx;
    }

    private static void connect(NetSocket caller, Pipe<Buffer> request, NetClient client, Iterator<Integer> replicas) {
        if (!replicas.hasNext()) {
            caller.close();
            return;
        }
        client.connect(replicas.next(), HOST)
                .onSuccess(replica -> join(caller, request, replica))
                .onFailure(refused -> connect(caller, request, client, replicas));
    }

    /** A pipe ends its far end when its near end is over, after the last byte. */
    private static void join(NetSocket caller, Pipe<Buffer> request, NetSocket replica) {
        // Not by the pipe alone: while a caller's request waits for a replica to read it, its hanging up waits, too.
        caller.closeHandler(gone -> replica.close());
        request.to(replica);
        replica.pipeTo(caller);
    }

    private void note(String line) {
        try {
            Files.writeString(
                    log(), line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean isAlive() {
        return running != null;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close().toCompletionStage().toCompletableFuture().join();
            running = null;
        }
    }
}
