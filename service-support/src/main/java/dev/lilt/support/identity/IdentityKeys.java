package dev.lilt.support.identity;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are verified with. They are fetched at start, kept while the identity provider is away, fetched
 * again for a token with an unknown key, and from time to time in any case. Nothing here blocks.
 */
@ApplicationScoped
public class IdentityKeys {
    private static final Logger LOG = Logger.getLogger(IdentityKeys.class);

    private final KeySetClient client;
    private final IdentityConfig config;
    private final InstantSource clock;
    private final Vertx vertx;

    private volatile @Nullable KeySet keys;
    private volatile Instant fetchedAt = Instant.MIN;
    private volatile boolean providerAway;
    private Instant triedAt = Instant.MIN;
    /** When a token with an unknown key was last the reason to fetch: forged tokens must not flood the provider. */
    private Instant unknownTriedAt = Instant.MIN;

    private @Nullable CompletableFuture<Void> fetching;

    IdentityKeys(KeySetClient client, IdentityConfig config, InstantSource clock, Vertx vertx) {
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        fetch();
        vertx.setPeriodic(config.retryAfter().toMillis(), tick -> {
            if (keys == null || age().compareTo(config.refreshEvery()) >= 0) {
                fetch();
            }
        });
    }

    /** Returns whether there are keys, be they old. */
    boolean arePresent() {
        return keys != null;
    }

    /** Returns how long ago the keys were fetched; they must be present. */
    Duration age() {
        return Duration.between(fetchedAt, clock.instant());
    }

    /** Finds the key for a token among those that are here. */
    Optional<PublicKey> find(TokenHeader token) {
        KeySet known = keys;
        return known == null ? Optional.empty() : known.find(token.kid());
    }

    /**
     * Fetches the key that a token was signed with, if it isn't here and may be fetched now.
     *
     * @param authorization the request's header
     * @return whether the token can be judged now; {@code false} while the identity provider is away and the key
     *     unknown. Never fails.
     */
    public CompletableFuture<Boolean> prepare(String authorization) {
        Optional<TokenHeader> token = TokenHeader.ofAuthorization(authorization);
        if (token.isEmpty() || find(token.get()).isPresent()) {
            return CompletableFuture.completedFuture(true);
        }
        return fetchFor(token.get()).thenApply(ignored -> canJudge(token.get()));
    }

    private boolean canJudge(TokenHeader token) {
        return find(token).isPresent() || (keys != null && !providerAway);
    }

    private synchronized CompletableFuture<Void> fetchFor(TokenHeader unknown) {
        if (find(unknown).isPresent()) {
            // It came while this call waited for its turn.
            return CompletableFuture.completedFuture(null);
        }
        if (fetching != null) {
            // While the provider is known to be away, nobody waits for the next attempt.
            return providerAway ? CompletableFuture.completedFuture(null) : fetching;
        }
        Instant now = clock.instant();
        if (keys == null) {
            return isBefore(now, triedAt, config.retryAfter()) ? CompletableFuture.completedFuture(null) : fetch();
        }
        if (isBefore(now, unknownTriedAt, config.unknownKeyInterval())) {
            return CompletableFuture.completedFuture(null);
        }
        unknownTriedAt = now;
        return fetch();
    }

    private static boolean isBefore(Instant now, Instant last, Duration wait) {
        return !last.equals(Instant.MIN) && now.isBefore(last.plus(wait));
    }

    private synchronized CompletableFuture<Void> fetch() {
        if (fetching != null) {
            return fetching;
        }
        triedAt = clock.instant();
        CompletableFuture<Void> attempt = new CompletableFuture<>();
        fetching = attempt;
        client.fetch().whenComplete((fetched, fault) -> {
            synchronized (this) {
                fetching = null;
                note(fetched, fault);
            }
            attempt.complete(null);
        });
        return attempt;
    }

    private void note(@Nullable KeySet fetched, @Nullable Throwable fault) {
        if (fetched != null) {
            if (providerAway || keys == null) {
                LOG.infof("Identity keys fetched keys=%d", fetched.byId().size());
            }
            keys = fetched;
            fetchedAt = clock.instant();
            providerAway = false;
        } else if (!providerAway) {
            providerAway = true;
            LOG.warnf(
                    "Identity keys can't be fetched, trying again url=%s kept=%b reason=%s",
                    config.jwks(), keys != null, reason(fault));
        }
    }

    private static String reason(@Nullable Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
}
