package dev.lilt.support.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The identity provider: any issuer of OpenID Connect tokens. */
@ConfigMapping(prefix = "lilt.identity")
public interface IdentityConfig {
    /** The {@code iss} of its tokens. */
    @WithDefault("http://localhost:8089")
    String issuer();

    /** Returns where its keys are, a JSON Web Key Set. */
    @WithDefault("${lilt.identity.issuer}/jwks")
    URI jwks();

    /** The {@code aud} of tokens for Lilt. */
    @WithDefault("lilt")
    String audience();

    /** The time to wait for the keys. */
    @WithDefault("3s")
    Duration fetchTimeout();

    /** The time to wait before the keys are fetched again while there are none. */
    @WithDefault("2s")
    Duration retryAfter();

    /** The shortest time between two fetches that tokens with an unknown key cause. */
    @WithDefault("30s")
    Duration unknownKeyInterval();

    /** The interval at which the keys are fetched in any case, so that a key that was withdrawn is forgotten. */
    @WithDefault("12h")
    Duration refreshEvery();

    /**
     * The number of verified tokens that are kept in memory, so that not every request costs the check of a signature.
     */
    @WithDefault("20000")
    int verifiedTokensKept();
}
