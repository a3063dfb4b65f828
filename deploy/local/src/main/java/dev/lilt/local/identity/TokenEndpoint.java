package dev.lilt.local.identity;

import static java.util.stream.Collectors.toMap;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/**
 * Gives anyone a token for any member, by the client credentials grant (RFC 6749, section 4.4): the member is the
 * client. It is for development alone, where nobody else reaches it.
 */
final class TokenEndpoint {
    static final String PATH = "/token";
    static final String GRANT = "client_credentials";

    /** A form with the longest member takes less. */
    static final int MOST_BYTES = 4096;

    private static final String SCOPE = "scope";

    private final TokenSigner signer;
    private final InstantSource clock;

    TokenEndpoint(TokenSigner signer, InstantSource clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Answers a request for a token.
     *
     * @param body a form with {@code grant_type=client_credentials}, {@code client_id}, the member, and if wished
     *     {@code scope}, {@code member} or {@code member author}
     */
    IssuerAnswer answer(byte[] body) {
        Map<String, String> form;
        try {
            form = form(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return error("invalid_request", "the body is not a form");
        }
        String member = form.getOrDefault("client_id", "");
        List<String> groups = List.of(form.getOrDefault(SCOPE, "member").split(" "));
        if (!GRANT.equals(form.get("grant_type"))) {
            return error("unsupported_grant_type", "grant_type has to be " + GRANT);
        }
        if (member.isBlank()) {
            return error("invalid_request", "client_id, the member, is missing");
        }
        if (!TokenSigner.AUTHOR.containsAll(groups)) {
            return error("invalid_scope", "scope is member, or member author");
        }
        String token = signer.sign(member, groups, clock.instant(), TokenSigner.VALIDITY);
        return new IssuerAnswer(
                200,
                json(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        TokenSigner.VALIDITY.toSeconds(),
                        SCOPE,
                        String.join(" ", groups)));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> decoded(pair[0]), pair -> pair.length < 2 ? "" : decoded(pair[1]), (a, b) -> b));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static IssuerAnswer error(String error, String description) {
        return new IssuerAnswer(400, json("error", error, "error_description", description));
    }

    private static String json(Object... fields) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put((String) fields[i], fields[i + 1]);
        }
        return JsonUtil.toJson(object);
    }
}
