package dev.lilt.local.identity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs a member out (OpenID Connect RP-Initiated Logout): ends the sign-in of {@code id_token_hint}, and sends the
 * browser back to the client if that may be.
 */
final class EndSessionEndpoint {
    static final String PATH = "/end-session";

    private final OAuthClient client;
    private final SignIns signIns;
    private final TokenReader tokens;

    EndSessionEndpoint(OAuthClient client, SignIns signIns, TokenReader tokens) {
        this.client = client;
        this.signIns = signIns;
        this.tokens = tokens;
    }

    /** Takes the parameters from the query or from a form. */
    IssuerAnswer answer(IssuerRequest request, Parameters parameters) {
        Locale language = SignInPage.language(request, Optional.of(parameters.get("ui_locales")));
        Optional<TokenReader.IdToken> hint = tokens.idToken(parameters.get("id_token_hint"));
        hint.ifPresent(token -> signIns.end(token.signIn()));
        String clientId = hint.map(TokenReader.IdToken::client).orElse(parameters.get("client_id"));
        String back = parameters.get("post_logout_redirect_uri");
        if (!client.id().equals(clientId) || !client.allowsPostLogout(back)) {
            return SignInPage.signedOut(language);
        }
        var answer = new LinkedHashMap<String, String>();
        if (parameters.has("state")) {
            answer.put("state", parameters.get("state"));
        }
        return IssuerAnswer.redirect(answer.isEmpty() ? back : back + "?" + Parameters.encode(answer));
    }
}
