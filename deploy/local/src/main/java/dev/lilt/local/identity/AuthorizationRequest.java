package dev.lilt.local.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A client's request to sign a member in (RFC 6749, section 4.1.1; RFC 7636).
 *
 * @param redirectUri one that the client may have
 * @param state for the client; empty if there is none
 * @param nonce for the id token; empty if there is none
 * @param challenge the SHA-256 hash of the verifier that the client will show
 */
record AuthorizationRequest(
        OAuthClient client, String redirectUri, String scope, String state, String nonce, String challenge) {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The fault of a request: an error code of OAuth or OpenID Connect, and a sentence for the developer. */
    record Fault(String error, String description) {}

    static AuthorizationRequest of(OAuthClient client, Parameters parameters) {
        return new AuthorizationRequest(
                client,
                parameters.get("redirect_uri"),
                parameters.get("scope"),
                parameters.get("state"),
                parameters.get("nonce"),
                parameters.get("code_challenge"));
    }

    /** Lists the faults that the client is told of, by way of its redirect URI. */
    static List<Fault> faults(Parameters parameters) {
        var faults = new ArrayList<Fault>();
        if (!parameters.get("response_type").equals("code")) {
            faults.add(new Fault("unsupported_response_type", "response_type has to be code"));
        }
        if (parameters.has("response_mode") && !parameters.get("response_mode").equals("query")) {
            faults.add(new Fault("invalid_request", "response_mode has to be query"));
        }
        if (parameters.has("request")) {
            faults.add(new Fault("request_not_supported", "parameters go into the query"));
        }
        if (parameters.has("request_uri")) {
            faults.add(new Fault("request_uri_not_supported", "parameters go into the query"));
        }
        if (!List.of(parameters.get("scope").split(" ")).contains("openid")) {
            faults.add(new Fault("invalid_scope", "scope has to contain openid"));
        }
        if (!parameters.get("code_challenge_method").equals("S256")
                || !CHALLENGE.matcher(parameters.get("code_challenge")).matches()) {
            faults.add(new Fault("invalid_request", "PKCE with code_challenge_method S256 is required"));
        }
        if (List.of(parameters.get("prompt").split(" ")).contains("none")) {
            faults.add(new Fault("login_required", "members sign in each time"));
        }
        return faults;
    }
}
