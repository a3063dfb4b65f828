package dev.lilt.support.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.PublicKey;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token with the keys that are in memory, and checks the claims that Lilt relies on: {@code sub} is the id of a
 * member, {@code groups} a list of texts.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerifier extends JWTCallerPrincipalFactory {
    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);

    /** The end of the year 9999 in seconds: a stream has to end with its token. */
    private static final double LATEST_EXPIRY = 253_402_300_799.0;

    private final IdentityKeys keys;
    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();

    TokenVerifier(IdentityKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        PublicKey key = TokenHeader.ofToken(token)
                .flatMap(keys::find)
                .orElseThrow(() -> new ParseException("No key of the identity provider signed this token"));
        JWTAuthContextInfo withKey = new JWTAuthContextInfo(rules);
        withKey.setPublicVerificationKey(key);
        JwtContext verified;
        try {
            verified = parser.parse(token, withKey);
        } catch (RuntimeException badClaim) {
            // Claims of the wrong type: they can't be told from a bad token.
            throw new ParseException("A claim can't be read", badClaim);
        }
        JwtClaims claims = verified.getJwtClaims();
        if (!isListOfTexts(claims.getClaimValue("groups"))) {
            throw rejected("groups");
        }
        if (!(claims.getClaimValue("sub") instanceof String member) || !MemberId.isValid(member)) {
            throw rejected("sub");
        }
        if (!(claims.getClaimValue("exp") instanceof Number expiry) || expiry.doubleValue() > LATEST_EXPIRY) {
            throw rejected("exp");
        }
        return new DefaultJWTCallerPrincipal(
                verified.getJoseObjects().getFirst().getHeader("typ"), claims);
    }

    /** Only a provider that is set up wrongly signs such a token, so its operator is told; the value is not logged. */
    private static ParseException rejected(String claim) {
        LOG.warnf("Token rejected claim=%s", claim);
        return new ParseException("Claim " + claim + " can't be used");
    }

    private static boolean isListOfTexts(@Nullable Object groups) {
        return groups == null
                || (groups instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance));
    }
}
