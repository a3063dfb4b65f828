package dev.lilt.web.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

/** An OpenID provider that signs in everybody who comes, with lives of tokens that a test says. */
public final class TestProvider implements AutoCloseable {
    /** Who signs in. */
    public static final String MEMBER = "member-5e1f";

    private final HttpServer server;
    private final RsaJsonWebKey key = newKey();
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final AtomicInteger revocations = new AtomicInteger();
    private volatile Duration validity = Duration.ofMinutes(10);
    private volatile Duration accessValidity = validity;
    private volatile Answers tokenAnswers = Answers.WELL;

    /** The kinds of answer to a code or a refresh token. */
    public enum Answers {
        WELL,
        REFUSING,
        UNAVAILABLE,
        BUSY,
        BREAKING_OFF
    }

    public TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Gives out tokens that are good for this long, from now on. */
    public void giveTokensFor(Duration life) {
        giveTokensFor(life, life);
    }

    /** Gives out ID tokens and access tokens that are good for these times, from now on. */
    public void giveTokensFor(Duration life, Duration accessLife) {
        validity = life;
        accessValidity = accessLife;
    }

    public void answerWithTokens(Answers how) {
        tokenAnswers = how;
    }

    public int refreshes() {
        return refreshes.get();
    }

    public int revocations() {
        return revocations.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, configuration());
                case "/jwks" ->
                    send(exchange, 200, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
                case "/authorize" -> authorize(exchange, query);
                case "/token" ->
                    token(exchange, form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                case "/revoke" -> {
                    revocations.incrementAndGet();
                    send(exchange, 200, "");
                }
                default -> send(exchange, 404, "");
            }
        }
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", url(),
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "revocation_endpoint", url() + "/revoke",
                "end_session_endpoint", url() + "/end",
                "jwks_uri", url() + "/jwks");
    }

    private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
        if (!"S256".equals(query.get("code_challenge_method")) || !"code".equals(query.get("response_type"))) {
            send(exchange, 400, "PKCE is needed");
            return;
        }
        String code = UUID.randomUUID().toString();
        challenges.put(code, query.get("code_challenge"));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        send(exchange, 302, "");
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
        } else if (!isGoodCode(form)) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        switch (tokenAnswers) {
            case WELL -> json(exchange, 200, tokens());
            case REFUSING -> json(exchange, 400, Map.of("error", "invalid_grant"));
            case UNAVAILABLE -> send(exchange, 503, "");
            case BUSY -> send(exchange, 429, "");
            case BREAKING_OFF -> exchange.close();
        }
    }

    private boolean isGoodCode(Map<String, String> form) {
        String challenge = challenges.remove(form.getOrDefault("code", ""));
        return challenge != null && challenge.equals(challenge(form.getOrDefault("code_verifier", "")));
    }

    private Map<String, Object> tokens() {
        return Map.of(
                "access_token",
                        sign(Map.of("aud", "lilt", "groups", List.of("member"), "typ", "access"), accessValidity),
                "id_token", sign(Map.of("aud", "lilt-web", "given_name", "Ana"), validity),
                "refresh_token", "refresh-" + UUID.randomUUID(),
                "token_type", "Bearer",
                "expires_in", accessValidity.toSeconds());
    }

    private String sign(Map<String, Object> more, Duration life) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss", url(),
                "sub", MEMBER,
                "jti", UUID.randomUUID().toString(),
                "iat", now.getEpochSecond(),
                "exp", now.plus(life).getEpochSecond()));
        claims.putAll(more);
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            signature.setPayload(JsonUtil.toJson(claims));
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        send(exchange, status, JsonUtil.toJson(body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
