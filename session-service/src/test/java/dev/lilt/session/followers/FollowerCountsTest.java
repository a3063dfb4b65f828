package dev.lilt.session.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other replicas are rows in the database, which is all that this one sees of them. */
@SessionServiceTest
class FollowerCountsTest {
    private static final Duration LONG_AGO = Duration.ofSeconds(61);

    @Inject
    EntityManager database;

    @Inject
    SessionRepository sessions;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldPauseARunningSessionThatNobodyHasFollowedForAMinute() {
        // Given
        String id = running("left-alone");

        // When
        untouchedFor(id, LONG_AGO);

        // Then
        awaitStatus("left-alone", id, "paused");
        assertThat(Service.as("left-alone").get("/sessions/{id}", id).<Integer>path("revision"))
                .isEqualTo(3);
        Service.command("left-alone", id, "resume").then().statusCode(200);
    }

    @Test
    void shouldLetASessionRunOnThatIsFollowedHereOrOnAnotherReplica() {
        // Given
        String here = running("followed-here");
        String elsewhere = running("followed-elsewhere");
        String alone = running("followed-by-none");
        follows(UUID.randomUUID(), elsewhere, 1, Duration.ZERO);
        try (EventStream stream = Service.follow("followed-here", here, "")) {
            await().until(() -> followers("followed-here", here) == 1);

            // When
            untouchedFor(here, LONG_AGO);
            untouchedFor(elsewhere, LONG_AGO);
            untouchedFor(alone, LONG_AGO);

            // Then: the look that finds the one passes the others over
            awaitStatus("followed-by-none", alone, "paused");
            assertThat(status("followed-here", here)).isEqualTo("running");
            assertThat(status("followed-elsewhere", elsewhere)).isEqualTo("running");
        }
    }

    @Test
    void shouldPauseASessionWhoseFollowersWereOnAReplicaThatIsLongGone() {
        // Given
        String id = running("on-a-dead-replica");
        follows(UUID.randomUUID(), id, 2, LONG_AGO);

        // When
        untouchedFor(id, LONG_AGO);

        // Then
        awaitStatus("on-a-dead-replica", id, "paused");
    }

    @Test
    void shouldCountFollowersOfAllReplicasThatLive() {
        // Given
        String id = running("counted");
        try (EventStream one = Service.follow("counted", id, "");
                EventStream two = Service.follow("counted", id, "")) {
            // When
            follows(UUID.randomUUID(), id, 3, Duration.ZERO);
            follows(UUID.randomUUID(), id, 40, Duration.ofSeconds(6));

            // Then
            await().until(() -> followers("counted", id) == 5);
        }
        await().until(() -> followers("counted", id) == 3);
    }

    @Test
    void shouldExpireASessionThatNobodyHasTouchedForTwelveHours() {
        // Given
        String ready = Service.session("forgetful", Service.MORNING);
        String young = Service.session("forgetful", Service.MORNING);

        // When
        untouchedFor(ready, Duration.ofHours(12).plusSeconds(1));
        untouchedFor(young, Duration.ofHours(12).minusMinutes(1));

        // Then
        awaitStatus("forgetful", ready, "expired");
        assertThat(status("forgetful", young)).isEqualTo("ready");
        assertThat(Service.command("forgetful", ready, "start").statusCode()).isEqualTo(409);
    }

    @Test
    void shouldPauseAndExpireWhatIsBesideASessionThatCannotBeRead() {
        // Given
        String bad = running("unreadable-one");
        String good = running("readable-one");
        String ready = Service.session("readable-one", Service.MORNING);
        zone(bad, "Nowhere/Land");

        // When
        untouchedFor(bad, Duration.ofHours(13));
        untouchedFor(good, LONG_AGO);
        untouchedFor(ready, Duration.ofHours(13));

        // Then
        awaitStatus("readable-one", good, "paused");
        awaitStatus("readable-one", ready, "expired");
        assertThat(sessions.load(List.of(UUID.fromString(bad), UUID.fromString(good))))
                .satisfies(loaded -> {
                    assertThat(loaded.unreadable()).containsOnlyKeys(UUID.fromString(bad));
                    assertThat(loaded.sessions()).containsOnlyKeys(UUID.fromString(good));
                });
        zone(bad, "Europe/Vienna");
        assertThat(sessions.load(List.of(UUID.fromString(bad))).unreadable()).isEmpty();
    }

    private void zone(String id, String zone) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update sessions set zone = :zone where id = :id")
                        .setParameter("zone", zone)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    private static String running(String member) {
        String id = Service.session(member, Service.MORNING);
        Service.command(member, id, "start").then().statusCode(200);
        return id;
    }

    private static int followers(String member, String id) {
        return Service.as(member).get("/sessions/{id}", id).path("followers");
    }

    private static String status(String member, String id) {
        return Service.as(member).get("/sessions/{id}", id).path("status");
    }

    private static void awaitStatus(String member, String id, String status) {
        await().atMost(Duration.ofSeconds(20)).until(() -> status(member, id).equals(status));
    }

    private void untouchedFor(String id, Duration time) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update sessions set changed_at = :then where id = :id")
                        .setParameter("then", Instant.now().minus(time))
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    /** Another replica, last seen so long ago, has told that so many follow a session there. */
    private void follows(UUID replica, String id, int followers, Duration seenAgo) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("insert into replicas values (:replica, :seen)")
                    .setParameter("replica", replica)
                    // A live one would go on giving signs of life.
                    .setParameter(
                            "seen",
                            seenAgo.isZero()
                                    ? Instant.now().plusSeconds(60)
                                    : Instant.now().minus(seenAgo))
                    .executeUpdate();
            database.createNativeQuery("insert into followings values (:session, :replica, :followers, :then)")
                    .setParameter("session", UUID.fromString(id))
                    .setParameter("replica", replica)
                    .setParameter("followers", followers)
                    .setParameter("then", Instant.now().minus(seenAgo))
                    .executeUpdate();
        });
    }
}
