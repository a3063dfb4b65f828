package dev.lilt.web.proxy;

import dev.lilt.support.http.BodyLength;
import dev.lilt.support.http.HttpConfig;
import dev.lilt.support.http.RefusedRequest;
import dev.lilt.support.problem.Problem;
import dev.lilt.web.signin.MemberSession;
import dev.lilt.web.signin.SameOrigin;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which requests go on to a service, and as whom. */
@ApplicationScoped
class CallRoutes {
    /** After Quarkus has set up authentication, at -200. */
    private static final int AFTER_AUTHENTICATION = -100;

    private final MemberSession session;
    private final HttpConfig config;
    private final RequestBody bodies;
    private final ServiceProxy proxy;
    private final RefusedRequest refused;

    CallRoutes(
            MemberSession session, HttpConfig config, RequestBody bodies, ServiceProxy proxy, RefusedRequest refused) {
        this.session = session;
        this.config = config;
        this.bodies = bodies;
        this.proxy = proxy;
        this.refused = refused;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_AUTHENTICATION).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        @Nullable String path = request.path();
        if (path == null || !request.uri().startsWith("/") || !Destination.isPlain(path)) {
            // Another way of writing a path: no client does that, and routing must not guess what is meant.
            refused.answer(context, Problem.notFound("There is nothing at this path."));
            return;
        }
        Optional<Destination> destination = Destination.of(request.method(), path);
        if (destination.isEmpty()) {
            context.next();
        } else if (destination.get().isStream() && request.version() == HttpVersion.HTTP_1_0) {
            // It knows no chunks: the whole stream would have to be here before its first byte could be sent.
            refused.answer(context, Problem.malformedRequest("A stream needs HTTP/1.1 or newer."));
        } else if (BodyLength.isTooLong(request, config)) {
            refused.answer(context, Problem.tooLarge(BodyLength.most(config)));
        } else {
            request.pause();
            admit(context, destination.get());
        }
    }

    private void admit(RoutingContext context, Destination destination) {
        HttpServerRequest request = context.request();
        if (bringsItsOwn(request)) {
            send(context, destination, null);
        } else if (!MemberSession.isSent(request)) {
            refused.answer(context, notSignedIn());
        } else if (!SameOrigin.mayAct(request)) {
            refused.answer(context, notFromTheClient());
        } else {
            session.accessToken(context)
                    .onSuccess(token -> token.ifPresentOrElse(
                            bearer -> send(context, destination, bearer), () -> refused.answer(context, notSignedIn())))
                    .onFailure(fault -> fail(context, destination, fault));
        }
    }

    /** A program that has a token, or somebody who looks on with a ticket, needs no session here. */
    private static boolean bringsItsOwn(HttpServerRequest request) {
        return request.getHeader("Authorization") != null || request.params().contains("ticket");
    }

    private void send(RoutingContext context, Destination destination, @Nullable String token) {
        Future<Buffer> body = bodies.read(context.request());
        body.onSuccess(whole -> {
                    if (!context.response().closed()) {
                        proxy.send(new Call(context, destination, token, whole));
                    }
                })
                .onFailure(fault -> {
                    if (fault instanceof HttpProblem problem) {
                        refused.answer(context, problem);
                    }
                });
    }

    private void fail(RoutingContext context, Destination destination, Throwable fault) {
        if (destination.isStream()) {
            proxy.unavailable(new Call(context, destination, null, Buffer.buffer()));
        } else {
            refused.answer(context, fault instanceof HttpProblem problem ? problem : Problem.unexpected(500));
        }
    }

    private static HttpProblem notSignedIn() {
        return Problem.of(401, "not-signed-in", "Not signed in", "Sign in at /web/login.")
                .build();
    }

    private static HttpProblem notFromTheClient() {
        return Problem.of(
                        403, "not-allowed", "Not allowed", "A request that changes something needs X-Lilt-Client: web.")
                .build();
    }
}
