package dev.lilt.support.http;

import dev.lilt.support.admission.AdmissionControl;
import dev.lilt.support.identity.BearerTokens;
import dev.lilt.support.problem.AllowedMethods;
import dev.lilt.support.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in once its sender is known, the whole of it is here and it is its turn. All of this happens on the
 * event loop, so that a slow or malicious client never holds a worker thread, and with a bound on the requests that one
 * member or address has open at once.
 */
@ApplicationScoped
class RequestAdmission {
    private static final Logger LOG = Logger.getLogger(RequestAdmission.class);
    /** After Quarkus has set up authentication, at -200, and before its own check of the length, at -2. */
    private static final int AFTER_AUTHENTICATION = -100;

    private final HttpConfig config;
    private final BearerTokens tokens;
    private final IdentityProviderManager identities;
    private final RefusedRequest refused;
    private final AdmissionControl control;
    private final OpenRequests byMember;
    private final OpenRequests byAddress;

    RequestAdmission(
            HttpConfig config,
            BearerTokens tokens,
            IdentityProviderManager identities,
            RefusedRequest refused,
            AdmissionControl control) {
        this.config = config;
        this.tokens = tokens;
        this.identities = identities;
        this.refused = refused;
        this.control = control;
        this.byMember = new OpenRequests(config.openRequestsPerMember());
        this.byAddress = new OpenRequests(config.openRequestsPerAddress());
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_AUTHENTICATION).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (RequestCheck.isOperations(request)) {
            context.next();
            return;
        }
        Optional<String> methods =
                request.method() == HttpMethod.OPTIONS ? AllowedMethods.at(request.path()) : Optional.empty();
        if (methods.isPresent()) {
            context.response().putHeader("Allow", methods.get()).end();
        } else if (BodyLength.isTooLong(request, config)) {
            refused.answer(context, Problem.tooLarge(BodyLength.most(config)));
        } else if (!open(context, byAddress, request.remoteAddress().hostAddress())) {
            refused.answer(context, Problem.tooManyOpenRequests());
        } else {
            request.pause();
            long timer = context.vertx()
                    .setTimer(
                            config.requestTimeout().toMillis(),
                            late -> refused.answer(context, Problem.requestTimeout(config.requestTimeout())));
            context.addEndHandler(over -> context.vertx().cancelTimer(timer));
            tokens.withKeys(
                    context,
                    () -> authenticate(context, timer),
                    () -> refused.answer(context, Problem.identityUnavailable()));
        }
    }

    private void authenticate(RoutingContext context, long timer) {
        if (context.request().getHeader("Authorization") == null) {
            if (hasBody(context.request())) {
                refused.answer(context, Problem.notSignedIn());
            } else {
                context.vertx().cancelTimer(timer);
                control.admit(context, Buffer.buffer());
            }
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> count(context, identity, timer), failure -> refuse(context, failure));
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            refused.answer(context, Problem.notSignedIn());
        } else {
            LOG.errorf(failure, "Sign-in failed");
            refused.answer(context, Problem.unexpected(500));
        }
    }

    private void count(RoutingContext context, @Nullable SecurityIdentity identity, long timer) {
        if (identity == null || identity.isAnonymous()) {
            refused.answer(context, Problem.notSignedIn());
            return;
        }
        boolean isCommand = context.request().method() == HttpMethod.PUT;
        String member = (isCommand ? "PUT " : "") + ((JsonWebToken) identity.getPrincipal()).getSubject();
        if (!open(context, byMember, member)) {
            refused.answer(context, Problem.tooManyOpenRequests());
            return;
        }
        read(context, timer);
    }

    private void read(RoutingContext context, long timer) {
        HttpServerRequest request = context.request();
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (!hasBody(request)) {
            context.vertx().cancelTimer(timer);
            control.admit(context, Buffer.buffer());
            return;
        }
        long length = request.version() == HttpVersion.HTTP_2
                ? Long.parseLong(request.getHeader("Content-Length"))
                : Long.MAX_VALUE;
        Buffer body = Buffer.buffer();
        AtomicBoolean over = new AtomicBoolean();
        request.handler(bytes -> {
            if (over.get()) {
                return;
            }
            body.appendBuffer(bytes);
            if (body.length() > BodyLength.most(config)) {
                over.set(true);
                refused.answer(context, Problem.tooLarge(BodyLength.most(config)));
            } else if (body.length() >= length) {
                finish(context, body, over, timer);
            } else {
                request.fetch(1);
            }
        });
        request.endHandler(whole -> finish(context, body, over, timer));
        if (isWaitingToSend(request)) {
            context.response().writeContinue();
        }
        // One buffer at a time: Quarkus REST pauses each request once more, which fails at an HTTP/2 stream at
        // its end. So the end is left unread there, behind the last byte of the body.
        request.fetch(1);
    }

    private void finish(RoutingContext context, Buffer body, AtomicBoolean over, long timer) {
        if (!over.getAndSet(true)) {
            context.vertx().cancelTimer(timer);
            ((RoutingContextInternal) context).setBody(body);
            control.admit(context, body);
        }
    }

    /** Counts the request as open until its response is sent or its connection gone. */
    private static boolean open(RoutingContext context, OpenRequests requests, String key) {
        if (!requests.tryOpen(key)) {
            return false;
        }
        context.addEndHandler(over -> requests.close(key));
        return true;
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length != null) {
            return !length.equals("0");
        }
        // HTTP/2 without a length, which hardly any client sends, is left to Quarkus REST and its read timeout.
        return request.getHeader("Transfer-Encoding") != null && request.version() != HttpVersion.HTTP_2;
    }

    private static boolean isWaitingToSend(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }
}
