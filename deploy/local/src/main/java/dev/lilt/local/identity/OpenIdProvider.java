package dev.lilt.local.identity;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;

/**
 * An OpenID provider (OpenID Connect Core 1.0 and Discovery 1.0) for development: it knows no passwords, so anybody can
 * be anybody. All the rest is as strict as that of a real one, so that a client that works with it works there.
 */
final class OpenIdProvider {
    private static final String JWKS_PATH = "/jwks";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(?::[0-9]+)?");
    private static final String GET = "GET";
    private static final String POST = "POST";

    private final Supplier<List<SigningKey>> keys;
    private final String url;
    private final AuthorizationEndpoint authorization;
    private final TokenEndpoint tokens;
    private final UserInfoEndpoint userInfo;
    private final EndSessionEndpoint endSession;
    private final RevocationEndpoint revocation;

    /**
     * @param keys those to publish; the first of them signs
     * @param url the {@code iss} of its tokens, without a slash at the end
     */
    OpenIdProvider(Supplier<List<SigningKey>> keys, String url, OAuthClient client, InstantSource clock) {
        this.keys = keys;
        this.url = url;
        var signIns = new SignIns(clock);
        var reader = new TokenReader(keys, url, clock);
        authorization = new AuthorizationEndpoint(url, client, signIns, clock);
        tokens = new TokenEndpoint(() -> new TokenSigner(keys.get().getFirst(), url), signIns, clock);
        userInfo = new UserInfoEndpoint(reader);
        endSession = new EndSessionEndpoint(client, signIns, reader);
        revocation = new RevocationEndpoint(signIns);
    }

    IssuerAnswer answer(IssuerRequest request) {
        return switch (request.method() + " " + request.path()) {
            case GET + " /.well-known/openid-configuration" ->
                IssuerAnswer.ok("application/json", configuration(inside(request.header("host"))));
            case GET + " " + JWKS_PATH -> IssuerAnswer.ok("application/json", SigningKey.jwks(keys.get()));
            case GET + " " + AuthorizationEndpoint.PATH -> ofBrowser(request, request.query(), authorization::ask);
            case POST + " " + AuthorizationEndpoint.PATH -> ofBrowser(request, request.body(), authorization::signIn);
            case POST + " " + TokenEndpoint.PATH -> ofClient(request, tokens::answer);
            case POST + " " + RevocationEndpoint.PATH -> ofClient(request, revocation::answer);
            case GET + " " + UserInfoEndpoint.PATH, POST + " " + UserInfoEndpoint.PATH -> userInfo.answer(request);
            case GET + " " + EndSessionEndpoint.PATH -> ofBrowser(request, request.query(), endSession::answer);
            case POST + " " + EndSessionEndpoint.PATH -> ofBrowser(request, request.body(), endSession::answer);
            case GET + " " + SignInPage.STYLE_PATH -> SignInPage.style();
            case GET + " " + SignInPage.ICON_PATH -> SignInPage.icon();
            default -> IssuerAnswer.NOTHING_HERE;
        };
    }

    /** Answers with a page if the parameters can't be read. */
    private static IssuerAnswer ofBrowser(
            IssuerRequest request, String encoded, BiFunction<IssuerRequest, Parameters, IssuerAnswer> endpoint) {
        Parameters parameters;
        try {
            parameters = Parameters.parse(encoded);
        } catch (IllegalArgumentException malformed) {
            return SignInPage.refusal(SignInPage.language(request, Optional.empty()), "malformed");
        }
        return endpoint.apply(request, parameters);
    }

    /** Answers with an error for the client if the form can't be read. */
    private static IssuerAnswer ofClient(IssuerRequest request, Function<Parameters, IssuerAnswer> endpoint) {
        Parameters form;
        try {
            form = Parameters.parse(request.body());
        } catch (IllegalArgumentException malformed) {
            return IssuerAnswer.error("invalid_request", "the body is not a form, or a parameter is there twice");
        }
        return endpoint.apply(form);
    }

    /** Returns the address that a request came to: in a network of containers it is not that which members know. */
    private String inside(String host) {
        return HOST.matcher(host).matches() ? "http://" + host : url;
    }

    /**
     * Tells clients and verifiers where everything is, and what is possible.
     *
     * @param inside the address for servers, where members are sent to {@link #url}
     */
    private String configuration(String inside) {
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("issuer", url);
        configuration.put("authorization_endpoint", url + AuthorizationEndpoint.PATH);
        configuration.put("token_endpoint", inside + TokenEndpoint.PATH);
        configuration.put("userinfo_endpoint", inside + UserInfoEndpoint.PATH);
        configuration.put("end_session_endpoint", url + EndSessionEndpoint.PATH);
        configuration.put("revocation_endpoint", inside + RevocationEndpoint.PATH);
        configuration.put("jwks_uri", inside + JWKS_PATH);
        configuration.put("scopes_supported", List.of("openid", "profile"));
        configuration.put("response_types_supported", List.of("code"));
        configuration.put("response_modes_supported", List.of("query"));
        configuration.put(
                "grant_types_supported",
                List.of(
                        TokenEndpoint.AUTHORIZATION_CODE,
                        TokenEndpoint.REFRESH_TOKEN,
                        TokenEndpoint.CLIENT_CREDENTIALS));
        configuration.put("token_endpoint_auth_methods_supported", List.of("none"));
        configuration.put("code_challenge_methods_supported", List.of("S256"));
        configuration.put("subject_types_supported", List.of("public"));
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
        configuration.put(
                "claims_supported",
                List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "sid", "name", "preferred_username"));
        configuration.put("ui_locales_supported", List.of("en", "es"));
        configuration.put("request_uri_parameter_supported", false);
        configuration.put("authorization_response_iss_parameter_supported", true);
        return JsonUtil.toJson(configuration);
    }
}
