package dev.lilt.local.identity;

import java.util.Map;

/** Ends the sign-in of a refresh token that a client gives back (RFC 7009), as it does when a member signs out. */
final class RevocationEndpoint {
    static final String PATH = "/revoke";

    private final SignIns signIns;

    RevocationEndpoint(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Answers alike whether the token is good or not, so that nobody learns which tokens there are. */
    IssuerAnswer answer(Parameters form) {
        signIns.ofRefreshToken(form.get("token"))
                .filter(signIn -> signIn.clientId().equals(form.get("client_id")))
                .ifPresent(signIn -> signIns.end(signIn.id()));
        return new IssuerAnswer(200, Map.of(), "");
    }
}
