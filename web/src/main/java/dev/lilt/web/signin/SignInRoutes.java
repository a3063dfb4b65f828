package dev.lilt.web.signin;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and who is signed in. */
@ApplicationScoped
class SignInRoutes {
    static final String LOGIN = "/web/login";
    /** Where the identity provider sends browsers back to; it is registered there. */
    static final String CALLBACK = "/web/callback";

    static final String LOGOUT = "/web/logout";
    static final String ME = "/web/me";

    /** Keeps where to go after signing in. Lax: the browser comes back from another site. */
    private static final String RETURN_COOKIE = "lilt_return";

    private static final Duration LONGEST_SIGN_IN = Duration.ofMinutes(30);

    private final MemberSession session;
    private final SignOut signOut;
    private final ProblemJson problems;

    SignInRoutes(MemberSession session, SignOut signOut, ProblemJson problems) {
        this.session = session;
        this.signOut = signOut;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.get(LOGIN).handler(this::login);
        router.get(CALLBACK).handler(this::callback);
        router.get(LOGOUT).handler(this::logout);
        router.get(ME).handler(this::me);
        Stream.of(LOGIN, CALLBACK, LOGOUT, ME)
                .forEach(path -> router.route(path)
                        .handler(context -> problems.answer(context, Problem.methodNotAllowed("GET"))));
    }

    private void login(RoutingContext context) {
        String wanted = ReturnPath.of(context.queryParams().get("to"));
        context.response().addCookie(returnCookie(wanted).setMaxAge(LONGEST_SIGN_IN.toSeconds()));
        challenge(context);
    }

    /**
     * Sends the browser to the identity provider, also one that has a session: its services may take that no longer.
     */
    private static void challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Context loop = context.vertx().getOrCreateContext();
        context.response().putHeader("Cache-Control", "no-store");
        authenticator
                .sendChallenge(context)
                .subscribe()
                .with(
                        sent -> loop.runOnContext(ignored -> end(context)),
                        fault -> loop.runOnContext(ignored -> SignInProblemPage.of(MemberSession.problem(fault))
                                .show(context)));
    }

    private static void end(RoutingContext context) {
        if (!context.response().ended()) {
            context.response().end();
        }
    }

    /** Quarkus exchanges the code, and adds the session's cookie to whatever is answered here. */
    private void callback(RoutingContext context) {
        @Nullable Cookie wanted = context.request().getCookie(RETURN_COOKIE);
        session.authenticate(context)
                .onSuccess(member -> {
                    if (member.isPresent()) {
                        context.response().addCookie(returnCookie("").setMaxAge(0));
                        redirect(context, ReturnPath.of(wanted == null ? null : wanted.getValue()));
                    } else {
                        SignInProblemPage.FAILED.show(context);
                    }
                })
                .onFailure(fault -> SignInProblemPage.of(fault).show(context));
    }

    private void logout(RoutingContext context) {
        if (SameOrigin.mayAct(context.request())) {
            session.member(context)
                    .onSuccess(member -> redirect(context, signOut.of(context, member)))
                    .onFailure(fault -> {
                        signOut.of(context, Optional.empty());
                        SignInProblemPage.SIGNED_OUT_HERE.show(context);
                    });
        } else {
            redirect(context, ReturnPath.START);
        }
    }

    private void me(RoutingContext context) {
        session.member(context)
                .onSuccess(member -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-store")
                        .end(describe(member).toBuffer()))
                .onFailure(fault -> problems.answer(
                        context, fault instanceof HttpProblem problem ? problem : Problem.unexpected(500)));
    }

    /** Says no more than a greeting needs: the member's id stays here. */
    private static JsonObject describe(Optional<SecurityIdentity> member) {
        JsonObject described = new JsonObject().put("signedIn", member.isPresent());
        member.map(SecurityIdentity::getPrincipal)
                .filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast)
                .flatMap(token -> Stream.of("given_name", "name")
                        .map(claim -> token.<Object>getClaim(claim))
                        .filter(value -> value instanceof String name && !name.isBlank())
                        .findFirst())
                .ifPresent(name -> described.put("name", name));
        return described;
    }

    private static Cookie returnCookie(String path) {
        return Cookie.cookie(RETURN_COOKIE, path)
                .setPath(CALLBACK)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }

    private static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(303)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
