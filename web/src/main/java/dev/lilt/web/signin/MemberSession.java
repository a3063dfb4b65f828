package dev.lilt.web.signin;

import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Finds out who is signed in. The session is a cookie that only this service can read; a token in it that has expired,
 * or is about to, is refreshed on the way, and the response then sets the cookie again.
 */
@ApplicationScoped
public class MemberSession {
    static final String COOKIE = "q_session";

    private static final Logger LOG = Logger.getLogger(MemberSession.class);

    private final IdentityProviderManager identities;

    MemberSession(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Returns whether the browser sends a session at all, good or not. */
    public static boolean isSent(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(COOKIE));
    }

    /**
     * Returns the access token of the member who is signed in.
     *
     * @return empty if nobody is; fails with a problem if that can't be found out now
     */
    public Future<Optional<String>> accessToken(RoutingContext context) {
        return member(context)
                .map(member -> member.map(identity ->
                        identity.getCredential(AccessTokenCredential.class).getToken()));
    }

    /** Returns the member who is signed in, in the same way. */
    Future<Optional<SecurityIdentity>> member(RoutingContext context) {
        return isSent(context.request()) ? authenticate(context) : Future.succeededFuture(Optional.empty());
    }

    /** Returns the member whose session, or whose return from the identity provider, this request is. */
    Future<Optional<SecurityIdentity>> authenticate(RoutingContext context) {
        Context loop = context.vertx().getOrCreateContext();
        Promise<Optional<SecurityIdentity>> found = Promise.promise();
        // It would answer by itself, with a problem document of Quarkus REST, beside what is answered here.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(
                        identity -> loop.runOnContext(ignored ->
                                found.complete(Optional.ofNullable(identity).filter(who -> !who.isAnonymous()))),
                        fault -> loop.runOnContext(ignored -> fail(found, fault)));
        return found.future();
    }

    private static void fail(Promise<Optional<SecurityIdentity>> found, Throwable fault) {
        if (fault instanceof SecurityException && !isUnreachable(fault)) {
            found.complete(Optional.empty());
        } else {
            found.fail(problem(fault));
        }
    }

    /** Returns the problem to answer with when the provider, or this service, could not do its part. */
    static HttpProblem problem(Throwable fault) {
        if (fault instanceof HttpProblem problem) {
            return problem;
        }
        if (isUnreachable(fault) || fault instanceof OIDCException) {
            LOG.warnf(
                    "Identity provider not reached reason=%s", fault.getClass().getSimpleName());
            return Problem.identityUnavailable();
        }
        LOG.errorf("Session not read reason=%s", fault.getClass().getSimpleName());
        return Problem.unexpected(500);
    }

    /** Returns whether the provider could not answer, see {@link ProviderFaults}. Its other answers are final. */
    // Quarkus throws the cause of a connection that breaks off. That has none: a NullPointerException.
    private static boolean isUnreachable(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof VertxException
                    || cause instanceof TimeoutException
                    || cause instanceof NullPointerException) {
                return true;
            }
        }
        return false;
    }
}
