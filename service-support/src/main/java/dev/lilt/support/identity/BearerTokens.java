package dev.lilt.support.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds out who sends a request, from its bearer token. Nothing here blocks. */
@ApplicationScoped
public class BearerTokens {
    private static final String HEADER = "Authorization";

    private final IdentityKeys keys;
    private final JWTParser parser;

    BearerTokens(IdentityKeys keys, JWTParser parser) {
        this.keys = keys;
        this.parser = parser;
    }

    /**
     * Waits for the key that a request's token was signed with, if it has to be fetched first.
     *
     * @param go run on the request's event loop once the token can be judged, or if there is none
     * @param unavailable run there if it can't be judged now
     */
    public void withKeys(RoutingContext context, Runnable go, Runnable unavailable) {
        String authorization = context.request().getHeader(HEADER);
        if (authorization == null) {
            go.run();
            return;
        }
        CompletableFuture<Boolean> ready = keys.prepare(authorization);
        if (ready.isDone()) {
            (ready.join() ? go : unavailable).run();
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        ready.thenAccept(isReady -> loop.runOnContext(ignored -> (isReady ? go : unavailable).run()));
    }

    /**
     * Verifies the token of a request, whose key is in memory.
     *
     * @return empty if the request has none
     * @throws AuthenticationFailedException if the token is not valid
     */
    public Optional<JsonWebToken> verify(HttpServerRequest request) {
        String authorization = request.getHeader(HEADER);
        return authorization == null
                ? Optional.empty()
                : TokenHeader.tokenIn(authorization).map(this::verify);
    }

    private JsonWebToken verify(String token) {
        try {
            return parser.parse(token);
        } catch (ParseException invalid) {
            throw new AuthenticationFailedException(invalid);
        }
    }
}
