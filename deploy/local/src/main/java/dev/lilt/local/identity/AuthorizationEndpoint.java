package dev.lilt.local.identity;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Signs a member in (OpenID Connect Core, section 3.1.2): shows the page that asks for a name, takes the name, and
 * sends the browser back to the client with a code.
 */
final class AuthorizationEndpoint {
    static final String PATH = "/authorize";

    /** For how long the page may stand open. */
    static final Duration PAGE_VALIDITY = Duration.ofMinutes(30);

    /** Ties the form to the browser that the page was shown in, so that no other site can send it. */
    private static final String BROWSER_COOKIE = "lilt-issuer-browser";

    /** The name of who signs in if nobody says otherwise; it has the week that the README shows. */
    private static final String DEFAULT_MEMBER = "demo";

    private record Shown(AuthorizationRequest request, String browser) {}

    private final String issuer;
    private final OAuthClient client;
    private final SignIns signIns;
    private final InstantSource clock;
    private final ShortLived<Shown> shown;

    AuthorizationEndpoint(String issuer, OAuthClient client, SignIns signIns, InstantSource clock) {
        this.issuer = issuer;
        this.client = client;
        this.signIns = signIns;
        this.clock = clock;
        this.shown = new ShortLived<>(PAGE_VALIDITY, clock);
    }

    /** Answers a client's request, which the browser brings: with the page, or with an error for the client. */
    IssuerAnswer ask(IssuerRequest request, Parameters parameters) {
        Locale language = SignInPage.language(request, Optional.of(parameters.get("ui_locales")));
        // Before these two are known to be right, nobody is sent anywhere.
        if (!client.id().equals(parameters.get("client_id"))) {
            return SignInPage.refusal(language, "unknown-client");
        }
        if (!client.allowsRedirect(parameters.get("redirect_uri"))) {
            return SignInPage.refusal(language, "unknown-redirect");
        }
        var asked = AuthorizationRequest.of(client, parameters);
        var faults = AuthorizationRequest.faults(parameters);
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            return back(asked, Map.of("error", first.error(), "error_description", first.description()));
        }
        String browser = request.cookie(BROWSER_COOKIE).orElseGet(ShortLived::newKey);
        String id = shown.keep(new Shown(asked, browser));
        String hint = parameters.get("login_hint");
        return page(language, id, asked, MemberName.isGood(hint) ? hint : DEFAULT_MEMBER, false)
                .with("Set-Cookie", "%s=%s; Path=%s; HttpOnly; SameSite=Lax".formatted(BROWSER_COOKIE, browser, PATH));
    }

    /** Answers the form of the page: with the way back to the client. */
    IssuerAnswer signIn(IssuerRequest request, Parameters form) {
        Locale language = SignInPage.language(request, Optional.of(form.get("language")));
        Optional<Shown> page = shown.find(form.get("request"))
                .filter(each -> request.cookie(BROWSER_COOKIE).equals(Optional.of(each.browser())));
        if (page.isEmpty()) {
            return SignInPage.refusal(language, "page-over");
        }
        AuthorizationRequest asked = page.get().request();
        String member = form.get("member").strip();
        if (!MemberName.isGood(member)) {
            return page(language, form.get("request"), asked, member, true);
        }
        // The page stays good: the browser of somebody who clicks twice shows only the second answer.
        var signIn = new SignIn(ShortLived.newKey(), member, asked, clock.instant());
        return back(asked, Map.of("code", signIns.newCode(signIn)));
    }

    private static IssuerAnswer page(
            Locale language, String id, AuthorizationRequest asked, String member, boolean isNameBad) {
        var uri = URI.create(asked.redirectUri());
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return SignInPage.form(language, id, member, isNameBad, origin);
    }

    private IssuerAnswer back(AuthorizationRequest asked, Map<String, String> answer) {
        var parameters = new LinkedHashMap<>(answer);
        if (!asked.state().isEmpty()) {
            parameters.put("state", asked.state());
        }
        // A client of several issuers learns which of them answers (RFC 9207).
        parameters.put("iss", issuer);
        return IssuerAnswer.redirect(asked.redirectUri() + "?" + Parameters.encode(parameters));
    }
}
