package dev.lilt.local.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.Endpoint;
import dev.lilt.local.process.StackComponent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the key that tokens are verified with, as an OpenID provider does: {@code /jwks} and
 * {@code /.well-known/openid-configuration}. It runs in this JVM and logs a line for each request, which shows whether
 * a service has come for the keys.
 */
public final class IssuerServer extends StackComponent {
    private final InetSocketAddress address;
    private final @Nullable TokenEndpoint tokens;
    private final Supplier<SigningKey> firstKey;
    private volatile List<SigningKey> keys = List.of();
    private @Nullable HttpServer server;

    /**
     * An issuer for this machine, on the loopback interface. Nothing is started yet.
     *
     * @param key asked for at the start, since a new one takes up to a second to make
     */
    public IssuerServer(Supplier<SigningKey> key, int port, Path log) {
        this(key, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), url(port), log, null);
    }

    /**
     * An issuer at any address. Nothing is started yet.
     *
     * @param key asked for at the start
     * @param url the {@code iss} of its tokens
     * @param tokens answers {@code POST /token}; without it the issuer only publishes keys
     */
    IssuerServer(
            Supplier<SigningKey> key, InetSocketAddress address, String url, Path log, @Nullable TokenEndpoint tokens) {
        super(new Endpoint("issuer", url, address.getPort(), log));
        this.firstKey = key;
        this.address = address;
        this.tokens = tokens;
    }

    /** Publishes these keys from now on, in place of those before: a provider rotates its keys so. */
    public void publish(SigningKey... keys) {
        this.keys = List.of(keys);
    }

    /** The {@code iss} of the tokens of an issuer on this port. */
    public static String url(int port) {
        return "http://localhost:" + port;
    }

    @Override
    public synchronized void start() {
        try {
            Files.createDirectories(log().toAbsolutePath().getParent());
            if (keys.isEmpty()) {
                keys = List.of(firstKey.get());
            }
            var started = HttpServer.create(address, 0);
            started.createContext("/", this::answer);
            started.start();
            server = started;
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
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath();
            var answer = answer(exchange.getRequestMethod(), path, exchange);
            if (answer.body().isEmpty()) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            var line = "answered method=%s path=%s status=%d%n"
                    .formatted(exchange.getRequestMethod(), path, exchange.getResponseCode());
            Files.writeString(log(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private IssuerAnswer answer(String method, String path, HttpExchange exchange) throws IOException {
        if (tokens != null && method.equals("POST") && path.equals(TokenEndpoint.PATH)) {
            return tokens.answer(exchange.getRequestBody().readNBytes(TokenEndpoint.MOST_BYTES));
        }
        if (!method.equals("GET")) {
            return IssuerAnswer.NOTHING_HERE;
        }
        return switch (path) {
            case "/jwks" -> IssuerAnswer.ok(SigningKey.jwks(keys));
            case "/.well-known/openid-configuration" ->
                IssuerAnswer.ok(SigningKey.openIdConfiguration(url(), tokens != null));
            default -> IssuerAnswer.NOTHING_HERE;
        };
    }
}
