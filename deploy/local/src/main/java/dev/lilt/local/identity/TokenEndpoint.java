package dev.lilt.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.HashUtil;

/**
 * Gives out tokens: for a code or a refresh token of a member who signed in, and by the client credentials grant (RFC
 * 6749, section 4.4) to anyone for any member, who is then the client. It is for development alone, where nobody else
 * reaches it.
 */
final class TokenEndpoint {
    static final String PATH = "/token";

    static final String CLIENT_CREDENTIALS = "client_credentials";
    static final String AUTHORIZATION_CODE = "authorization_code";
    static final String REFRESH_TOKEN = "refresh_token";

    /** For how long the tokens of a client are good, as those of {@code deploy/compose/identity} are. */
    static final Duration VALIDITY = Duration.ofMinutes(15);

    private static final String SCOPE = "scope";

    private final Supplier<TokenSigner> signer;
    private final SignIns signIns;
    private final InstantSource clock;

    /** @param signer asked for each time, since keys change */
    TokenEndpoint(Supplier<TokenSigner> signer, SignIns signIns, InstantSource clock) {
        this.signer = signer;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Answers a form with a {@code grant_type} and what that needs. */
    IssuerAnswer answer(Parameters form) {
        return switch (form.get("grant_type")) {
            case CLIENT_CREDENTIALS -> ofCredentials(form);
            case AUTHORIZATION_CODE -> ofCode(form);
            case REFRESH_TOKEN -> ofRefreshToken(form);
            default ->
                IssuerAnswer.error(
                        "unsupported_grant_type",
                        "grant_type is one of "
                                + String.join(", ", CLIENT_CREDENTIALS, AUTHORIZATION_CODE, REFRESH_TOKEN));
        };
    }

    /** {@code client_id} is the member; {@code scope}, if given, is {@code member} or {@code member author}. */
    private IssuerAnswer ofCredentials(Parameters form) {
        String member = form.get("client_id");
        List<String> groups = List.of((form.has(SCOPE) ? form.get(SCOPE) : "member").split(" "));
        if (member.isBlank()) {
            return IssuerAnswer.error("invalid_request", "client_id, the member, is missing");
        }
        if (!TokenSigner.AUTHOR.containsAll(groups)) {
            return IssuerAnswer.error("invalid_scope", "scope is member, or member author");
        }
        String token = signer.get().sign(member, groups, clock.instant(), TokenSigner.VALIDITY);
        return tokens(token, TokenSigner.VALIDITY, String.join(" ", groups), Map.of());
    }

    /**
     * {@code code} with the {@code redirect_uri}, the client and the verifier that it was made for; it is used then.
     */
    private IssuerAnswer ofCode(Parameters form) {
        Optional<SignIn> signIn = signIns.useCode(form.get("code"))
                .filter(each -> each.clientId().equals(form.get("client_id")))
                .filter(each -> each.request().redirectUri().equals(form.get("redirect_uri")))
                .filter(each -> isVerifierOf(each.request().challenge(), form.get("code_verifier")));
        return signIn.map(each -> ofSignIn(each, each.request().nonce()))
                .orElseGet(() -> IssuerAnswer.error("invalid_grant", "the code is not good, or not for this request"));
    }

    private IssuerAnswer ofRefreshToken(Parameters form) {
        Optional<SignIn> signIn = signIns.useRefreshToken(form.get("refresh_token"))
                .filter(each -> each.clientId().equals(form.get("client_id")));
        return signIn.map(each -> ofSignIn(each, ""))
                .orElseGet(() -> IssuerAnswer.error("invalid_grant", "the refresh token is not good"));
    }

    private IssuerAnswer ofSignIn(SignIn signIn, String nonce) {
        var now = clock.instant();
        var keys = signer.get();
        String accessToken = keys.sign(signIn.member(), TokenSigner.MEMBER, now, VALIDITY);
        var more = new LinkedHashMap<String, Object>();
        more.put("id_token", keys.signIdToken(signIn, nonce, now, VALIDITY));
        more.put(REFRESH_TOKEN, signIns.newRefreshToken(signIn));
        return tokens(accessToken, VALIDITY, signIn.request().scope(), more);
    }

    private static IssuerAnswer tokens(String accessToken, Duration validity, String scope, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", accessToken);
        body.put("token_type", "Bearer");
        body.put("expires_in", validity.toSeconds());
        body.put(SCOPE, scope);
        body.putAll(more);
        return IssuerAnswer.ok("application/json", JsonUtil.toJson(body));
    }

    private static boolean isVerifierOf(String challenge, String verifier) {
        byte[] hash = HashUtil.getMessageDigest("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        byte[] expected = challenge.getBytes(StandardCharsets.US_ASCII);
        byte[] shown = Base64Url.encode(hash).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, shown);
    }
}
