package dev.lilt.support.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An identity provider that a test can rotate, silence and stop. */
public final class TestProvider implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RsaJsonWebKey key = newKey();
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);
    private volatile boolean broken;

    public TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/jwks", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Publishes a new key only; tokens are signed with it from now on. */
    public void rotate() {
        key = newKey();
    }

    /** Takes requests and doesn't answer them until {@link #recover}. */
    public void hang() {
        mayAnswer = new CountDownLatch(1);
    }

    /** Answers with an error until {@link #recover}. */
    public void fail() {
        broken = true;
    }

    public void recover() {
        broken = false;
        mayAnswer.countDown();
    }

    /** Returns how often the keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    public String token(String member) {
        return token(Map.of("sub", member), Duration.ofMinutes(10));
    }

    /** Returns a token with these claims beside the usual ones, or in place of them. */
    public String token(Map<String, Object> claims, Duration validity) {
        Instant now = Instant.now();
        Map<String, Object> all = new java.util.HashMap<>(Map.of(
                "iss", url(),
                "aud", "lilt",
                "groups", List.of("member"),
                "iat", now.getEpochSecond(),
                "exp", now.plus(validity).getEpochSecond()));
        all.putAll(claims);
        return sign(JsonUtil.toJson(all), key);
    }

    /** Returns a token signed with a key that nobody publishes. */
    public String forged(String member) {
        return sign(
                JsonUtil.toJson(Map.of(
                        "iss",
                        url(),
                        "aud",
                        "lilt",
                        "sub",
                        member,
                        "groups",
                        List.of("member"),
                        "iat",
                        Instant.now().getEpochSecond(),
                        "exp",
                        Instant.now().plusSeconds(600).getEpochSecond())),
                newKey());
    }

    /** Returns a signed token with this payload, which need not be JSON that a library would write. */
    public String sign(String payload) {
        return sign(payload, key);
    }

    private static String sign(String payload, RsaJsonWebKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            signature.setPayload(payload);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        try (exchange) {
            mayAnswer.await();
            byte[] body = new JsonWebKeySet(key)
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(broken ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        recover();
        server.stop(0);
    }
}
