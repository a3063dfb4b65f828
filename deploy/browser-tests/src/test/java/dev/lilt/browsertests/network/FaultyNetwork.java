package dev.lilt.browsertests.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Passes connections on to a server, byte for byte, over a network that can be taken away. A browser that comes by way
 * of it notices what it would notice in a lift or a cellar: silence, or a refused connection.
 */
public final class FaultyNetwork implements AutoCloseable {
    private enum Mode {
        /** Bytes pass. */
        UP,
        /** Nothing passes and nothing is closed: what is sent waits. New connections are accepted and hear nothing. */
        SILENT,
        /** Connections are closed, new ones at once. */
        REFUSED
    }

    private final URI server;
    private final ServerSocket door;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private Mode mode = Mode.UP;

    public FaultyNetwork(URI server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("faulty network").start(this::accept);
    }

    /** The server, by way of this network. */
    public URI url() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** Holds every byte back until {@link #restore()}; no connection ends. */
    public void silence() {
        change(Mode.SILENT);
    }

    /** Ends every connection, and refuses new ones until {@link #restore()}. */
    public void refuse() {
        change(Mode.REFUSED);
        open.forEach(FaultyNetwork::closed);
    }

    /**
     * Makes the connections that are open now mute for good, without ending them, as a network does that has forgotten
     * them. New ones work.
     */
    public void forget() {
        forgotten.addAll(open);
    }

    /** Answers requests for a path itself from now on, as a server with another version would. */
    public void answer(String path, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(contentType, bytes.length);
        var answer = ByteBuffer.allocate(head.length() + bytes.length);
        answers.put(
                "GET " + path + " ",
                answer.put(head.getBytes(US_ASCII)).put(bytes).array());
    }

    public void restore() {
        change(Mode.UP);
    }

    private void change(Mode next) {
        lock.lock();
        try {
            mode = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Thread.ofVirtual().start(() -> connect(browser));
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    private void connect(Socket browser) {
        open.add(browser);
        var upstream = new Socket();
        open.add(upstream);
        try {
            if (!awaitPassage()) {
                return;
            }
            browser.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            Thread back = Thread.ofVirtual().start(() -> pass(upstream, browser));
            pass(browser, upstream);
            back.join();
        } catch (IOException | InterruptedException e) {
            // One of the two is gone, and so goes the other.
        } finally {
            close(browser);
            close(upstream);
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[16_384];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0 && awaitPassage();
                    read = from.getInputStream().read(buffer)) {
                Optional<byte[]> answer = answerTo(new String(buffer, 0, read, US_ASCII));
                if (answer.isPresent()) {
                    from.getOutputStream().write(answer.get());
                } else if (!forgotten.contains(to)) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // As above.
        } finally {
            close(from);
            close(to);
        }
    }

    /** A browser sends the head of a request in one piece, and the next one only after the answer. */
    private Optional<byte[]> answerTo(String bytes) {
        return answers.entrySet().stream()
                .filter(answer -> bytes.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns whether bytes may pass, after waiting for the end of a silence. */
    private boolean awaitPassage() {
        lock.lock();
        try {
            while (mode == Mode.SILENT) {
                changed.awaitUninterruptibly();
            }
            return mode == Mode.UP;
        } finally {
            lock.unlock();
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        closed(socket);
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() {
        refuse();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
