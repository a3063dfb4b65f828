package dev.lilt.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.identity.IssuerServer;
import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.identity.TokenSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The identity provider changes its key, or goes away, while members go on. */
class KeyRotationIT {
    private static final int CALLERS = 6;
    private static final List<String> SERVICES = List.of("content-service", "session-service", "tracking-service");

    private final RunningStack stack = RunningStack.get();
    private final IssuerServer issuer = (IssuerServer) stack.part("issuer");
    private volatile SigningKey current = stack.signingKey();

    @AfterEach
    void publishTheStacksOwnKey() {
        issuer.publish(stack.signingKey(), current);
    }

    @Test
    void shouldDropNoCallWhileKeysRotate() throws Exception {
        // Given
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        CountDownLatch over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                threads.submit(() -> call(answers, over));
            }
            over.await(2, TimeUnit.SECONDS);

            // When
            SigningKey next = SigningKey.create();
            issuer.publish(next, stack.signingKey());
            current = next;
            over.await(4, TimeUnit.SECONDS);
            over.countDown();
        }

        // Then
        System.out.println("key rotation: answers=" + answers);
        assertThat(answers).containsOnlyKeys(200);
    }

    @Test
    void shouldKeepItsKeysWhileTheProviderIsAway() {
        // Given
        issuer.kill();
        try {
            for (String service : SERVICES) {
                // When, Then
                assertThat(get(service)).as(service).isEqualTo(200);
                given().baseUri(stack.url(service))
                        .get("/q/health/ready")
                        .then()
                        .statusCode(200);
            }
        } finally {
            issuer.start();
        }
    }

    private void call(Map<Integer, Integer> answers, CountDownLatch over) {
        while (over.getCount() > 0) {
            for (String service : SERVICES) {
                answers.merge(get(service), 1, Integer::sum);
            }
        }
    }

    private int get(String service) {
        String path = switch (service) {
            case "content-service" -> "/plans";
            case "session-service" -> "/sessions";
            default -> "/weeks/current";
        };
        String token = new TokenSigner(current, stack.url("issuer"))
                .sign("member-" + UUID.randomUUID(), TokenSigner.MEMBER, Instant.now(), Duration.ofMinutes(5));
        return given().baseUri(stack.url(service))
                .header("Authorization", "Bearer " + token)
                .get(path)
                .statusCode();
    }
}
