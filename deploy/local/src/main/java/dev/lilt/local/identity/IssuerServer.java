package dev.lilt.local.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.Endpoint;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.process.StackComponent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves an {@link OpenIdProvider}. It runs in this JVM and logs a line for each request, which shows whether a service
 * has come for the keys.
 */
public final class IssuerServer extends StackComponent {
    private final InetSocketAddress address;
    private final OpenIdProvider provider;
    private final Supplier<SigningKey> firstKey;
    private volatile List<SigningKey> keys = List.of();
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    /**
     * An issuer for this machine, on the loopback interface. Nothing is started yet.
     *
     * @param key asked for at the start, since a new one takes up to a second to make
     */
    public IssuerServer(Supplier<SigningKey> key, int port, Path log) {
        this(
                key,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                LoopbackPort.url(port),
                log,
                List.of());
    }

    /**
     * An issuer at any address. Nothing is started yet.
     *
     * @param key asked for at the start
     * @param url the {@code iss} of its tokens
     * @param origins of the web client, beside those on this machine
     */
    IssuerServer(Supplier<SigningKey> key, InetSocketAddress address, String url, Path log, List<String> origins) {
        super(new Endpoint("issuer", url, address.getPort(), log));
        this.firstKey = key;
        this.address = address;
        this.provider = new OpenIdProvider(() -> keys, url, OAuthClient.web(origins), InstantSource.system());
    }

    /**
     * Publishes these keys from now on, in place of those before, and signs with the first of them: a provider rotates
     * its keys so.
     */
    public void publish(SigningKey... keys) {
        this.keys = List.of(keys);
    }

    @Override
    public synchronized void start() {
        try {
            Files.createDirectories(log().toAbsolutePath().getParent());
            if (keys.isEmpty()) {
                keys = List.of(firstKey.get());
            }
            var started = HttpServer.create(address, 0);
            // One that sends its form slowly must not keep the keys from a service.
            var executor = Executors.newVirtualThreadPerTaskExecutor();
            started.setExecutor(executor);
            started.createContext("/", this::answer);
            started.start();
            server = started;
            threads = executor;
        } catch (IOException e) {
            throw new ComponentFailedException(this, "could not listen", e);
        }
    }

    @Override
    public synchronized boolean isAlive() {
        return server != null;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = request(exchange);
            var answer = provider.answer(request);
            var headers = exchange.getResponseHeaders();
            answer.headers().forEach(headers::set);
            headers.set("Cache-Control", "no-store");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Content-Type-Options", "nosniff");
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            // Without the query: it may hold a code.
            var line = "answered method=%s path=%s status=%d%n"
                    .formatted(request.method(), request.path(), exchange.getResponseCode());
            Files.writeString(log(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static IssuerRequest request(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("; ", values)));
        var uri = exchange.getRequestURI();
        String query = uri.getRawQuery();
        byte[] body = exchange.getRequestBody().readNBytes(IssuerRequest.MOST_BYTES);
        return new IssuerRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                query == null ? "" : query,
                headers,
                new String(body, StandardCharsets.UTF_8));
    }
}
