package dev.lilt.tracking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.calendar.InstantRange;
import dev.lilt.tracking.targets.TargetRepository;
import dev.lilt.tracking.week.Target;
import dev.lilt.tracking.week.TargetHistory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member's zone, targets and sessions, out of a real PostgreSQL. */
@QuarkusTest
class MemberHistoryTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T07:00:00.123Z");
    private static final InstantRange WEEK =
            InstantRange.anywhere(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));

    @Inject
    Ledger ledger;

    @Inject
    TargetRepository targets;

    @Inject
    EntityManager database;

    @Inject
    MemberHistoryQuery histories;

    @Test
    void shouldBeEmptyForAMemberOfWhomNothingIsStored() {
        assertThat(histories.of("history-nobody", WEEK))
                .isEqualTo(new MemberHistory(Optional.empty(), TargetHistory.NONE, List.of()));
    }

    @Test
    void shouldHaveAllTargetsThoughThereIsNoSession() {
        // Given
        set("history-targets", Instant.parse("2026-03-29T00:59:59.999Z"), 90);
        set("history-targets", Instant.parse("2026-11-02T07:00:00.001Z"), 1);

        // When
        MemberHistory history = histories.of("history-targets", WEEK);

        // Then
        assertThat(history.targets())
                .isEqualTo(new TargetHistory(new TreeMap<>(Map.of(
                        Instant.parse("2026-03-29T00:59:59.999Z"), new Target(90),
                        Instant.parse("2026-11-02T07:00:00.001Z"), new Target(1)))))
                .isEqualTo(targets.of("history-targets"));
        assertThat(history.sessions()).isEmpty();
    }

    @Test
    void shouldHaveEachSessionOfTheSpanOnceHoweverManyTargetsThereAre() {
        // Given
        set("history-all", Instant.parse("2026-11-01T00:00:00Z"), 100);
        set("history-all", Instant.parse("2026-11-03T00:00:00Z"), 120);
        CompletedSession first = session("history-all", MONDAY, "Europe/Vienna");
        CompletedSession second = session("history-all", MONDAY.plusSeconds(3_600), "Europe/Vienna");
        ledger.enter(List.of(second, first, session("history-other", MONDAY, "Asia/Tokyo")));

        // When
        MemberHistory history = histories.of("history-all", WEEK);

        // Then
        assertThat(history.sessions()).containsExactly(first, second);
        assertThat(history.targets().bySince()).hasSize(2);
    }

    @Test
    void shouldKnowTheLatestZoneThoughItsSessionIsOutsideTheSpan() {
        // Given
        CompletedSession inside = session("history-travel", MONDAY, "Europe/Vienna");
        ledger.enter(
                List.of(session("history-travel", MONDAY.plus(Duration.ofDays(60)), "Pacific/Kiritimati"), inside));

        // When
        MemberHistory history = histories.of("history-travel", WEEK);

        // Then
        assertThat(history.latestZone()).contains(ZoneId.of("Pacific/Kiritimati"));
        assertThat(history.sessions()).containsExactly(inside);
    }

    private void set(String member, Instant since, int minutes) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into target (member_id, since, minutes) values (:member, :since, :minutes)")
                        .setParameter("member", member)
                        .setParameter("since", since)
                        .setParameter("minutes", minutes)
                        .executeUpdate());
    }

    private static CompletedSession session(String member, Instant start, String zone) {
        return new CompletedSession(
                UUID.randomUUID(),
                member,
                ZoneId.of(zone),
                start,
                start.plusSeconds(60),
                SessionStatus.COMPLETED,
                List.of(),
                List.of());
    }
}
