package dev.lilt.support.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.testing.TestProvider;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityKeysTest {
    private final TestProvider provider = new TestProvider();
    private final Vertx vertx = Vertx.vertx();
    private Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private final IdentityConfig config = new FixedConfig(URI.create(provider.url() + "/jwks"));
    private final IdentityKeys keys = new IdentityKeys(new KeySetClient(config), config, () -> now, vertx);

    @AfterEach
    void stop() {
        provider.close();
        vertx.close();
    }

    @Test
    void shouldFetchTheKeysOnceForAll() {
        // When
        List<CompletableFuture<Boolean>> prepared = IntStream.range(0, 50)
                .mapToObj(i -> prepare(provider.token("alma")))
                .toList();

        // Then
        assertThat(prepared).allSatisfy(each -> assertThat(join(each)).isTrue());
        assertThat(provider.fetches()).isEqualTo(1);
        assertThat(isKnown(provider.token("alma"))).isTrue();
    }

    @Test
    void shouldKeepTheKeysWhileTheProviderIsAway() {
        // Given
        join(prepare(provider.token("alma")));
        provider.fail();
        now = now.plus(Duration.ofDays(3));

        // Then
        assertThat(join(prepare(provider.token("alma")))).isTrue();
        assertThat(isKnown(provider.token("alma"))).isTrue();
    }

    @Test
    void shouldFetchANewKeyAtOnceAndAnUnknownOneEvery30Seconds() {
        // Given
        join(prepare(provider.token("alma")));
        provider.rotate();
        now = now.plusSeconds(30);

        // When, Then
        assertThat(join(prepare(provider.token("alma")))).isTrue();
        assertThat(isKnown(provider.token("alma"))).isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(join(prepare(provider.forged("alma")))).isTrue();
        }
        assertThat(provider.fetches()).isEqualTo(2);
        now = now.plusSeconds(30);
        join(prepare(provider.forged("alma")));
        assertThat(provider.fetches()).isEqualTo(3);
    }

    @Test
    void shouldNotJudgeATokenWithoutAnyKeys() {
        // Given
        provider.fail();

        // When, Then
        assertThat(join(prepare(provider.token("alma")))).isFalse();
        assertThat(keys.arePresent()).isFalse();
    }

    @Test
    void shouldNotJudgeAnUnknownKeyWhileTheProviderIsAway() {
        // Given
        join(prepare(provider.token("alma")));
        provider.rotate();
        provider.fail();
        now = now.plusSeconds(30);

        // When, Then
        assertThat(join(prepare(provider.token("alma")))).isFalse();
    }

    @Test
    void shouldNotWaitLongForAProviderThatHangs() {
        // Given
        provider.hang();

        // When
        CompletableFuture<Boolean> prepared = prepare(provider.token("alma"));

        // Then
        assertThat(prepared.orTimeout(5, TimeUnit.SECONDS).join()).isFalse();
    }

    @Test
    void shouldComeBackWithTheProvider() {
        // Given
        provider.fail();
        join(prepare(provider.token("alma")));
        provider.recover();
        now = now.plusSeconds(2);

        // When, Then
        assertThat(join(prepare(provider.token("alma")))).isTrue();
        assertThat(keys.arePresent()).isTrue();
    }

    private CompletableFuture<Boolean> prepare(String token) {
        return keys.prepare("Bearer " + token);
    }

    private boolean isKnown(String token) {
        return TokenHeader.ofToken(token).flatMap(keys::find).isPresent();
    }

    private static boolean join(CompletableFuture<Boolean> prepared) {
        return prepared.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private record FixedConfig(URI jwks) implements IdentityConfig {
        @Override
        public String issuer() {
            return "issuer";
        }

        @Override
        public String audience() {
            return "lilt";
        }

        @Override
        public Duration fetchTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration unknownKeyInterval() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration refreshEvery() {
            return Duration.ofHours(12);
        }

        @Override
        public int verifiedTokensKept() {
            return 10;
        }
    }
}
