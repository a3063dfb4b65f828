package dev.lilt.local.loadbalancer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lilt.local.process.LoopbackPort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The least that a front takes for a replica: it answers health as it is told to, its port, and a stream with no end.
 */
final class TinyReplica implements AutoCloseable {
    final int port = LoopbackPort.anyFree();
    final BlockingQueue<OutputStream> streams = new LinkedBlockingQueue<>();
    volatile boolean ready = true;
    private final HttpServer server;

    TinyReplica() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/q/health/ready", exchange -> answer(exchange, ready ? 200 : 503, ""));
        server.createContext("/port", exchange -> answer(exchange, 200, Integer.toString(port)));
        server.createContext("/stream", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            streams.add(exchange.getResponseBody());
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
