package dev.lilt.local.identity;

import java.util.Optional;

/** Tells a client who the member of an access token is (OpenID Connect Core, section 5.3). */
final class UserInfoEndpoint {
    static final String PATH = "/userinfo";

    private static final String SCHEME = "Bearer ";

    private final TokenReader tokens;

    UserInfoEndpoint(TokenReader tokens) {
        this.tokens = tokens;
    }

    IssuerAnswer answer(IssuerRequest request) {
        String authorization = request.header("authorization");
        Optional<String> member = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.memberOf(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
        return member.map(each -> IssuerAnswer.json(200, "sub", each, "name", each, "preferred_username", each))
                .orElseGet(() -> IssuerAnswer.json(401, "error", "invalid_token")
                        .with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
