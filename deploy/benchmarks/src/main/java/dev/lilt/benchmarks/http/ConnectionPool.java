package dev.lilt.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that stay open between calls, to any port of this machine, each from an address of its own. */
public final class ConnectionPool implements AutoCloseable {
    private final Map<Integer, Deque<HttpConnection>> idle = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();

    /**
     * Makes a call on a connection that is free, or on a new one.
     *
     * @param token a bearer token; may be empty, and so may the body
     */
    public Answer call(int port, String method, String path, String token, String body) throws IOException {
        var free = idle.computeIfAbsent(port, none -> new ConcurrentLinkedDeque<>());
        var reused = free.pollFirst();
        var connection = reused == null ? open(port) : reused;
        boolean whole = false;
        try {
            var answer = connection.call(method, path, token, body);
            whole = connection.isReusable();
            return answer;
        } finally {
            if (whole) {
                free.addFirst(connection);
            } else {
                connection.close();
            }
        }
    }

    /** Returns calls to this port alone. */
    public Calls to(int port) {
        return (method, path, token, body) -> call(port, method, path, token, body);
    }

    private HttpConnection open(int port) throws IOException {
        int number = opened.getAndIncrement();
        return new HttpConnection(port, "127.2." + number / 250 % 250 + "." + (1 + number % 250));
    }

    @Override
    public void close() {
        for (var connections : idle.values()) {
            for (var connection : connections) {
                try {
                    connection.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("A connection could not be closed", e);
                }
            }
        }
    }
}
