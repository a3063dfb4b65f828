package dev.lilt.web.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service that keeps what arrives, says its own name, and has a stream for each request that asks for one. */
public final class TestService implements AutoCloseable {
    private final String name;
    private final HttpServer server;
    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final BlockingQueue<TestStream> streams = new LinkedBlockingQueue<>();

    /**
     * A request as it came over the wire.
     *
     * @param headers by lower-case name; several of one name are joined with {@code |}
     */
    public record Arrived(String method, String target, Map<String, String> headers, String body) {}

    TestService(Vertx vertx, String name) {
        this.name = name;
        // As a service's: little waits in the kernel for a reader that has stalled.
        server = vertx.createHttpServer(new HttpServerOptions().setSendBufferSize(16_384))
                .requestHandler(this::handle)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://localhost:" + server.actualPort();
    }

    /** Returns the next request that has arrived, waiting for it for 5 seconds. */
    public Arrived next() {
        return take(arrived);
    }

    /** Returns the next stream that was asked for, waiting for it for 5 seconds. */
    public TestStream nextStream() {
        return take(streams);
    }

    /** Forgets what has arrived so far. */
    public void clear() {
        arrived.clear();
        streams.clear();
    }

    /** Returns whether nothing has arrived. */
    public boolean isUntouched() {
        return arrived.isEmpty();
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(5, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing has arrived");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpServerRequest request) {
        Map<String, String> headers = new TreeMap<>();
        request.headers()
                .forEach(header -> headers.merge(
                        header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header.getValue(),
                        (one, other) -> one + "|" + other));
        request.body().onSuccess(body -> {
            arrived.add(new Arrived(request.method().name(), request.uri(), headers, body.toString()));
            if (request.path().endsWith("/cues") || request.path().endsWith("/stream")) {
                streams.add(new TestStream(request.response()));
            } else if (request.path().endsWith("/broken")) {
                request.connection().close();
            } else {
                answer(request);
            }
        });
    }

    private void answer(HttpServerRequest request) {
        if ("\"known\"".equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).putHeader("ETag", "\"known\"").end();
            return;
        }
        // A test says what the answer says of caches.
        String caching = request.headers().contains("X-Answer-Cache-Control")
                ? request.getHeader("X-Answer-Cache-Control")
                : "no-store";
        if (!caching.isEmpty()) {
            request.response().putHeader("Cache-Control", caching);
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "of this connection only")
                .putHeader("Set-Cookie", "evil=1")
                .putHeader("Location", "/sessions/1")
                .end("{\"service\":\"" + name + "\"}");
    }

    @Override
    public void close() {
        server.close();
    }
}
