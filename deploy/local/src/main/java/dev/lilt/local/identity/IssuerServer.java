package dev.lilt.local.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Publishes the key that tokens are verified with, as an OpenID provider does: {@code /jwks} and {@code /.well-known/openid-configuration}. */
public final class IssuerServer implements AutoCloseable {
    private final HttpServer server;

    private IssuerServer(HttpServer server) {
        this.server = server;
    }

    /** Serves at once, on the loopback interface only. */
    public static IssuerServer start(SigningKey key, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        serve(server, "/jwks", key.jwks());
        serve(server, "/.well-known/openid-configuration", SigningKey.openIdConfiguration(url(port)));
        server.start();
        return new IssuerServer(server);
    }

    /** The {@code iss} of the tokens of an issuer on this port. */
    public static String url(int port) {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void serve(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                boolean isRead = exchange.getRequestMethod().equals("GET")
                        && exchange.getRequestURI().getPath().equals(path);
                if (isRead) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                } else {
                    exchange.sendResponseHeaders(404, -1);
                }
            }
        });
    }
}
