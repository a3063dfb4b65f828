package dev.lilt.benchmarks.nchan;

import dev.lilt.benchmarks.peer.Frames;
import dev.lilt.benchmarks.peer.Schedule;
import dev.lilt.benchmarks.peer.TimingWheel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Publishes a cue a second to each of thousands of channels, on time: one thread, a wheel, and a few connections on
 * which requests follow each other without waiting for the answers.
 */
final class Publisher implements Runnable, AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int BUFFER_BYTES = 8 << 20;

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer answers = ByteBuffer.allocateDirect(256 << 10);
    private final TimingWheel<Channel> wheel;
    private final Thread thread = new Thread(this, "publisher");
    private final Queue<Channel> added = new ConcurrentLinkedQueue<>();
    private final long originMillis = Schedule.originNow();
    private volatile boolean over;

    private record Channel(Connection connection, byte[] head, Schedule schedule) {}

    private record Connection(SocketChannel socket, ByteBuffer unsent) {}

    /** Begins at once, with no channel. */
    static Publisher start(int port) throws IOException {
        var publisher = new Publisher(port);
        publisher.thread.setDaemon(true);
        publisher.thread.start();
        return publisher;
    }

    private Publisher(int port) throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            var socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.register(selector, SelectionKey.OP_READ);
            connections.add(new Connection(socket, ByteBuffer.allocate(BUFFER_BYTES)));
        }
        wheel = new TimingWheel<>(Schedule.EVERY_MILLIS, System.currentTimeMillis(), this::publish);
    }

    /** One channel more, with its cues at this moment of the second. */
    void add(int id, int phase) {
        var connection = connections.get(id % CONNECTIONS);
        added.add(new Channel(connection, head(id), new Schedule(originMillis, phase)));
    }

    private static byte[] head(int id) {
        return ("POST /pub?id=" + id
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-EventSource-Event: cue\r\nContent-Type: application/json\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void run() {
        try {
            while (!over) {
                selector.select(this::drain, 1);
                for (var channel = added.poll(); channel != null; channel = added.poll()) {
                    wheel.add(channel.schedule.phaseMillis(), channel);
                }
                wheel.turnTo(System.currentTimeMillis());
                for (var connection : connections) {
                    flush(connection);
                }
            }
        } catch (IOException e) {
            if (!over) {
                throw new UncheckedIOException("nginx does not take any more cues", e);
            }
        }
    }

    private void publish(Channel channel, long nowMillis) {
        // The last cue that is due: after a stall of this process the ones before it are of no use to anybody.
        int index = channel.schedule.after(nowMillis) - 1;
        if (index < 0) {
            return;
        }
        byte[] data = Frames.data(index, channel.schedule.dueMillis(index));
        var unsent = channel.connection.unsent;
        byte[] length = (data.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        unsent.put(channel.head).put(length).put(data);
    }

    private static void flush(Connection connection) throws IOException {
        var unsent = connection.unsent;
        if (unsent.position() > 0) {
            unsent.flip();
            connection.socket.write(unsent);
            unsent.compact();
        }
    }

    private void drain(SelectionKey key) {
        try {
            answers.clear();
            if (((SocketChannel) key.channel()).read(answers) < 0) {
                key.cancel();
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        over = true;
        selector.wakeup();
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var connection : connections) {
            connection.socket.close();
        }
        selector.close();
    }
}
