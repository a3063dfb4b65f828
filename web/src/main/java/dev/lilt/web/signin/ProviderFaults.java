package dev.lilt.web.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Tells a provider that can't answer now from one that refuses: to Quarkus both are a failed sign-in, and a member
 * would lose their session because the provider is being restarted, or is busy.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.TOKEN, OidcEndpoint.Type.JWKS, OidcEndpoint.Type.DISCOVERY})
class ProviderFaults implements OidcResponseFilter {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Fails, as a connection that breaks off would, if the answer is one that passes. */
    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        int status = response.statusCode();
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
                ? Uni.createFrom().failure(new IOException("The identity provider answered with " + status))
                : Uni.createFrom().voidItem();
    }
}
