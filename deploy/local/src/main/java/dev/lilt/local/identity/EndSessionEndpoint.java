package dev.lilt.local.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs a member out (OpenID Connect RP-Initiated Logout): ends the sign-in of {@code id_token_hint}, and sends the
 * browser back to the client if that may be.
 */
final class EndSessionEndpoint {
    static final String PATH = "/end-session";

    private final List<OAuthClient> clients;
    private final SignIns signIns;
    private final TokenReader tokens;

    EndSessionEndpoint(List<OAuthClient> clients, SignIns signIns, TokenReader tokens) {
        this.clients = List.copyOf(clients);
        this.signIns = signIns;
        this.tokens = tokens;
    }

    /** Takes the parameters from the query or from a form. */
    IssuerAnswer answer(IssuerRequest request) {
        Parameters parameters;
        try {
            parameters = request.method().equals("POST") ? request.form() : request.queryParameters();
        } catch (IllegalArgumentException malformed) {
            return SignInPage.refusal(SignInPage.language(request, Optional.empty()), "malformed");
        }
        Locale language = SignInPage.language(request, Optional.of(parameters.get("ui_locales")));
        Optional<TokenReader.IdToken> hint = tokens.idToken(parameters.get("id_token_hint"));
        hint.ifPresent(token -> signIns.end(token.signIn()));
        String client = hint.map(TokenReader.IdToken::client).orElse(parameters.get("client_id"));
        String back = parameters.get("post_logout_redirect_uri");
        boolean maySendBack =
                clients.stream().anyMatch(each -> each.id().equals(client) && each.allowsPostLogout(back));
        if (!maySendBack) {
            return SignInPage.signedOut(language);
        }
        var answer = new LinkedHashMap<String, String>();
        if (parameters.has("state")) {
            answer.put("state", parameters.get("state"));
        }
        return IssuerAnswer.redirect(answer.isEmpty() ? back : back + "?" + Parameters.encode(answer));
    }
}
