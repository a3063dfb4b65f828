package dev.lilt.local.identity;

import java.time.Instant;

/**
 * A member who has signed in for a client.
 *
 * @param id of this sign-in, {@code sid} in its id tokens
 * @param at when the member signed in
 */
record SignIn(String id, String member, AuthorizationRequest request, Instant at) {
    String clientId() {
        return request.client().id();
    }
}
