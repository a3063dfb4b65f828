package dev.lilt.web.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Ends a session: its cookies here, its refresh token and its session at the identity provider. */
@ApplicationScoped
class SignOut {
    private static final Logger LOG = Logger.getLogger(SignOut.class);

    private final TenantConfigBean tenants;

    SignOut(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /**
     * Ends the session.
     *
     * @return where the browser goes next: to the provider, if it has a page for that, which sends it back here
     */
    String of(RoutingContext context, Optional<SecurityIdentity> member) {
        removeCookies(context);
        @Nullable
        OidcConfigurationMetadata provider = member.map(identity ->
                        identity.<OidcConfigurationMetadata>getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE))
                .orElse(null);
        if (provider == null) {
            return ReturnPath.START;
        }
        if (provider.getRevocationUri() != null) {
            member.map(identity -> identity.getCredential(AccessTokenCredential.class))
                    .map(AccessTokenCredential::getRefreshToken)
                    .map(RefreshToken::getToken)
                    .ifPresent(this::revoke);
        }
        return provider.getEndSessionUri() == null
                ? ReturnPath.START
                : endSession(context, provider.getEndSessionUri());
    }

    private static void removeCookies(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(MemberSession.COOKIE))
                .forEach(name -> context.response()
                        .addCookie(Cookie.cookie(name, "")
                                .setPath("/")
                                .setMaxAge(0)
                                .setHttpOnly(true)
                                .setSameSite(CookieSameSite.STRICT)));
    }

    private void revoke(String refreshToken) {
        tenants.getDefaultTenant()
                .getOidcProviderClient()
                .revokeRefreshToken(refreshToken)
                .subscribe()
                .with(
                        done -> {},
                        fault -> LOG.warnf(
                                "Refresh token not revoked reason=%s",
                                fault.getClass().getSimpleName()));
    }

    /** The client's id, and no {@code id_token_hint}: no token comes near the browser, nor into its history. */
    private String endSession(RoutingContext context, String page) {
        String client = tenants.getDefaultTenant().oidcConfig().clientId().orElse("");
        String home = context.request().scheme() + "://" + context.request().authority() + ReturnPath.START;
        return page + (page.contains("?") ? "&" : "?") + "client_id=" + encoded(client) + "&post_logout_redirect_uri="
                + encoded(home);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
