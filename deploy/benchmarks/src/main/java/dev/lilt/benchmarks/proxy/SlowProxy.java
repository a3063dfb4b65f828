package dev.lilt.benchmarks.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Passes connections on to a server, as a bad network would. One thread for a few hundred of them. */
final class SlowProxy implements Runnable, AutoCloseable {
    private static final int READ_BYTES = 64 * 1024;

    /** Bytes under way, or the news that there are no more (none). */
    private record Parcel(long releaseNanos, long number, Pipe pipe, byte[] bytes) {}

    private final Selector selector = Selector.open();
    private final ServerSocketChannel door = ServerSocketChannel.open();
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(READ_BYTES);
    private final PriorityQueue<Parcel> underWay =
            new PriorityQueue<>(Comparator.comparingLong(Parcel::releaseNanos).thenComparingLong(Parcel::number));
    private final PriorityQueue<Parcel> cuts = new PriorityQueue<>(Comparator.comparingLong(Parcel::releaseNanos));
    private final Set<Pipe> toClients = new HashSet<>();
    private final SplittableRandom random = new SplittableRandom(20_261_122);
    private final int serverPort;
    private final NetworkProfile profile;
    private long parcels;
    private volatile double cutWithinSeconds;
    private volatile boolean over;

    /** Listens at once on {@code port}; {@link #run} does the work. */
    SlowProxy(int port, int serverPort, NetworkProfile profile) throws IOException {
        this.serverPort = serverPort;
        this.profile = profile;
        door.bind(new InetSocketAddress("127.0.0.1", port), 4096);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Cuts each connection that is open now once, at any time in the next so many seconds. */
    void cutEach(double withinSeconds) {
        cutWithinSeconds = withinSeconds;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!over) {
                selector.select(this::ready, 1);
                deliver();
                planCuts();
                while (!cuts.isEmpty() && cuts.peek().releaseNanos() <= System.nanoTime()) {
                    close(cuts.poll().pipe());
                }
                if (underWay.isEmpty()) {
                    LockSupport.parkNanos(100_000);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The proxy broke", e);
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                read((Pipe) key.attachment());
            }
        } catch (IOException e) {
            if (key.attachment() instanceof Pipe pipe) {
                close(pipe);
            }
        }
    }

    private void accept() throws IOException {
        var client = door.accept();
        if (client == null) {
            return;
        }
        SocketChannel server;
        try {
            server = SocketChannel.open(new InetSocketAddress("127.0.0.1", serverPort));
        } catch (IOException refused) {
            client.close();
            return;
        }
        long now = System.nanoTime();
        var down = new Pipe(server, client, profile, random.split(), true, now);
        var up = new Pipe(client, server, profile, random.split(), false, now);
        for (var pipe : new Pipe[] {down, up}) {
            pipe.from().configureBlocking(false);
            pipe.from().setOption(StandardSocketOptions.TCP_NODELAY, true);
            pipe.from().register(selector, SelectionKey.OP_READ, pipe);
        }
        toClients.add(down);
    }

    private void read(Pipe pipe) throws IOException {
        incoming.clear();
        int count = pipe.from().read(incoming);
        if (count == 0) {
            return;
        }
        byte[] bytes = new byte[Math.max(0, count)];
        incoming.flip();
        incoming.get(bytes);
        if (count < 0) {
            pipe.from().keyFor(selector).cancel();
        }
        underWay.add(new Parcel(pipe.releaseNanos(System.nanoTime()), parcels++, pipe, bytes));
    }

    private void deliver() {
        while (!underWay.isEmpty() && underWay.peek().releaseNanos() <= System.nanoTime()) {
            var parcel = underWay.poll();
            try {
                if (parcel.bytes().length == 0) {
                    close(parcel.pipe());
                } else {
                    parcel.pipe().deliver(parcel.bytes());
                }
            } catch (IOException e) {
                close(parcel.pipe());
            }
        }
    }

    private void planCuts() {
        double within = cutWithinSeconds;
        if (within > 0) {
            cutWithinSeconds = 0;
            for (var pipe : toClients) {
                cuts.add(new Parcel(
                        System.nanoTime() + (long) (random.nextDouble() * within * 1e9), 0, pipe, new byte[0]));
            }
        }
    }

    private void close(Pipe pipe) {
        toClients.remove(pipe);
        pipe.close();
    }

    @Override
    public void close() throws IOException {
        over = true;
        selector.wakeup();
        door.close();
    }
}
