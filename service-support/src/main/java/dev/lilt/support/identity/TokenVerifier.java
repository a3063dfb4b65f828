package dev.lilt.support.identity;

import com.github.benmanes.caffeine.cache.Cache;
import dev.lilt.support.cache.Caches;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token with the keys that are in memory, and checks the claims that Lilt relies on: {@code sub} is the id
 * of a member, {@code groups} a list of texts.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerifier extends JWTCallerPrincipalFactory {
    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);

    /** The end of the year 9999 in seconds: a stream has to end with its token. */
    private static final double LATEST_EXPIRY = 253_402_300_799.0;

    private static final Duration KEPT_FOR = Duration.ofHours(1);

    /** The groups of nearly all tokens: one list for all of them. */
    private static final List<String> MEMBER = List.of("member");

    /**
     * A token that was verified.
     *
     * @param key the key that it was verified with; a token whose key was withdrawn is verified again
     */
    private record Verified(JWTCallerPrincipal principal, PublicKey key) {}

    private final IdentityKeys keys;
    private final InstantSource clock;
    /**
     * Tokens that were verified, by their SHA-256: a signature costs more than all else about most requests. Neither a
     * token nor a claim that Lilt has no use for stays in memory.
     */
    private final Cache<String, Verified> verified;

    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();

    TokenVerifier(IdentityKeys keys, IdentityConfig config, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
        this.verified = Caches.builder()
                .maximumSize(config.verifiedTokensKept())
                .expireAfterAccess(KEPT_FOR)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        PublicKey key = TokenHeader.ofToken(token)
                .flatMap(keys::find)
                .orElseThrow(() -> new ParseException("No key of the identity provider signed this token"));
        String digest = digest(token);
        Verified known = verified.getIfPresent(digest);
        if (known != null && known.key().equals(key) && isGood(known.principal())) {
            return known.principal();
        }
        JWTCallerPrincipal principal = verify(token, rules, key);
        verified.put(digest, new Verified(principal, key));
        return principal;
    }

    /** Past its time a token is verified again, which allows for a difference between clocks. */
    private boolean isGood(JWTCallerPrincipal principal) {
        return clock.instant().getEpochSecond() < principal.getExpirationTime();
    }

    private JWTCallerPrincipal verify(String token, JWTAuthContextInfo rules, PublicKey key) throws ParseException {
        JWTAuthContextInfo withKey = new JWTAuthContextInfo(rules);
        withKey.setPublicVerificationKey(key);
        JwtContext context;
        try {
            context = parser.parse(token, withKey);
        } catch (RuntimeException badClaim) {
            // Claims of the wrong type: they can't be told from a bad token.
            throw new ParseException("A claim can't be read", badClaim);
        }
        JwtClaims claims = context.getJwtClaims();
        if (!isListOfTexts(claims.getClaimValue("groups"))) {
            throw rejected("groups");
        }
        if (!(claims.getClaimValue("sub") instanceof String member) || !MemberId.isValid(member)) {
            throw rejected("sub");
        }
        if (!(claims.getClaimValue("exp") instanceof Number expiry) || expiry.doubleValue() > LATEST_EXPIRY) {
            throw rejected("exp");
        }
        return new DefaultJWTCallerPrincipal(used(claims));
    }

    /** Returns the claims that Lilt uses, and no others. */
    private static JwtClaims used(JwtClaims claims) {
        JwtClaims used = new JwtClaims();
        used.setClaim("sub", claims.getClaimValue("sub"));
        used.setClaim("exp", claims.getClaimValue("exp"));
        Object groups = claims.getClaimValue("groups");
        if (groups != null) {
            used.setClaim("groups", MEMBER.equals(groups) ? MEMBER : groups);
        }
        return used;
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
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
