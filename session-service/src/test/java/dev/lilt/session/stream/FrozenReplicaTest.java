package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.idle.IdleSessionQueries;
import dev.lilt.session.state.Command;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that stood still for a while, as in a long collection, while the others went on. */
@SessionServiceTest
class FrozenReplicaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Some eleven seconds. */
    private static final String CATS =
            "{\"exercises\":[{\"id\":\"cat-cow\",\"reps\":8}],\"pace\":10," + Service.PROFILE + "}";

    private final String member = Service.someone();

    @Inject
    Vertx vertx;

    @Inject
    IdleSessionQueries rows;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldNotSayWhatACommandToAnotherReplicaHasOverruled() {
        // Given
        String id = Service.session(member, CATS);
        Service.command(member, id, "start").then().statusCode(200);
        try (EventStream stream = Service.follow(member, id, "")) {
            await().until(() -> stream.ids().size() > 3);

            // When
            freeze(Duration.ofSeconds(3), () -> pauseElsewhere(id));

            // Then
            await().until(() -> stream.ids().contains("3.state"));
            Instant paused = Instant.parse(data(stream, "3.state").get("at").textValue());
            List<Instant> due = stream.events().stream()
                    .filter(event -> event.contains("event: cue\n"))
                    .map(FrozenReplicaTest::data)
                    .map(cue -> Instant.parse(cue.get("dueAt").textValue()))
                    .toList();
            assertThat(due).isNotEmpty().allMatch(instant -> !instant.isAfter(paused));
            assertThat(stream.ids()).endsWith("3.state");
        }
    }

    @Test
    void shouldSayInOrderWhatItHasMissedWhereTheSessionWentOn() {
        // Given
        String id = Service.session(member, CATS);
        Service.command(member, id, "start").then().statusCode(200);
        try (EventStream stream = Service.follow(member, id, "?from=start")) {
            await().until(() -> stream.ids().size() > 3);

            // When
            freeze(Duration.ofSeconds(3), () -> {});

            // Then
            assertThat(stream.whole()).contains("event: end\n");
            try (EventStream whole = Service.follow(member, id, "?from=start")) {
                whole.whole();
                assertThat(stream.ids()).isEqualTo(whole.ids());
            }
        }
    }

    /** Every event loop, so that neither timers nor sweeps run, nor anything is sent. */
    private void freeze(Duration length, Runnable meanwhile) {
        CountDownLatch thawed = new CountDownLatch(1);
        vertx.nettyEventLoopGroup()
                .forEach(loop -> loop.execute(() -> {
                    try {
                        thawed.await();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                }));
        try {
            Instant until = Instant.now().plus(length);
            meanwhile.run();
            await().until(() -> Instant.now().isAfter(until));
        } finally {
            thawed.countDown();
        }
    }

    /** As another replica does it, without a word to this one. */
    private void pauseElsewhere(String id) {
        Instant now = Instant.now();
        rows.unfollowed(
                now.plusSeconds(60),
                now,
                1_000,
                session -> session.id().equals(UUID.fromString(id))
                        ? session.accept(new Command.Pause(), now)
                        : Optional.empty());
    }

    private static JsonNode data(EventStream stream, String id) {
        return data(stream.events().stream()
                .filter(event -> event.startsWith("id: " + id + "\n"))
                .findFirst()
                .orElseThrow());
    }

    private static JsonNode data(String event) {
        try {
            return JSON.readTree(event.substring(event.indexOf("data: ") + 6));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
