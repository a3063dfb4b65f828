package dev.lilt.local.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** A browser and a client of an {@link OpenIdProvider}, with a clock that the test sets. */
final class ProviderClient {
    static final String ISSUER = "http://localhost:8089";
    static final String CALLBACK = "http://localhost:8088/web/callback";
    static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more";
    static final Instant START = Instant.parse("2026-11-26T06:00:00Z");

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]*)\"");

    private final SigningKey key = SigningKey.create();
    private Instant now = START;
    final OpenIdProvider provider = new OpenIdProvider(
            () -> List.of(key), ISSUER, OAuthClient.web(List.of("https://lilt.example")), (InstantSource) () -> now);

    void passTo(Instant time) {
        now = time;
    }

    Map<String, String> authorization() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "lilt-web");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", "openid profile");
        parameters.put("state", "a state");
        parameters.put("nonce", "a-nonce");
        parameters.put("code_challenge", challenge(VERIFIER));
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    IssuerAnswer get(String path, Map<String, String> parameters, Map<String, String> headers) {
        return provider.answer(new IssuerRequest("GET", path, Parameters.encode(parameters), headers, ""));
    }

    IssuerAnswer post(String path, Map<String, String> form, Map<String, String> headers) {
        return provider.answer(new IssuerRequest("POST", path, "", headers, Parameters.encode(form)));
    }

    IssuerAnswer authorize(Map<String, String> parameters) {
        return get("/authorize", parameters, Map.of());
    }

    /** The key of the request in the form of a page. */
    static String request(IssuerAnswer page) {
        var found = REQUEST.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no form in " + page);
        }
        return found.group(1);
    }

    static Map<String, String> cookieOf(IssuerAnswer page) {
        return Map.of("cookie", page.headers().get("Set-Cookie").split(";")[0]);
    }

    IssuerAnswer send(IssuerAnswer page, String member) {
        return post("/authorize", Map.of("request", request(page), "member", member), cookieOf(page));
    }

    /** The parameters with which the browser comes back to the client. */
    static Parameters back(IssuerAnswer answer) {
        return Parameters.parse(URI.create(answer.headers().get("Location")).getRawQuery());
    }

    String code(String member) {
        return back(send(authorize(authorization()), member)).get("code");
    }

    Map<String, String> exchange(String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", "lilt-web");
        form.put("code", code);
        form.put("redirect_uri", CALLBACK);
        form.put("code_verifier", VERIFIER);
        return form;
    }

    IssuerAnswer token(Map<String, String> form) {
        return post("/token", form, Map.of());
    }

    IssuerAnswer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "client_id", "lilt-web", "refresh_token", refreshToken));
    }

    static String field(IssuerAnswer answer, String name) throws Exception {
        return String.valueOf(JsonUtil.parseJson(answer.body()).get(name));
    }

    JwtClaims claims(String token, String audience) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(key.jwks()).getJsonWebKeys()))
                .setExpectedAudience(audience)
                .setExpectedIssuer(ISSUER)
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .build()
                .processToClaims(token);
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
