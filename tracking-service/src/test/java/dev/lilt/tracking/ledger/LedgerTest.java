package dev.lilt.tracking.ledger;

import static dev.lilt.tracking.ledger.Ledger.EntryResult.CONFLICT;
import static dev.lilt.tracking.ledger.Ledger.EntryResult.DUPLICATE;
import static dev.lilt.tracking.ledger.Ledger.EntryResult.ERASED;
import static dev.lilt.tracking.ledger.Ledger.EntryResult.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.RepsDone;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.calendar.InstantRange;
import dev.lilt.tracking.ledger.Ledger.EntryResult;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ledger in a real PostgreSQL. */
@QuarkusTest
class LedgerTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T07:00:00.123Z");
    private static final InstantRange WEEK =
            InstantRange.anywhere(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));

    @Inject
    Ledger ledger;

    @Inject
    MemberHistoryQuery histories;

    @Test
    void shouldGiveBackAllThatItWasGiven() {
        // Given a member whose name would break SQL or JSON that is put together from texts
        String member = "o'brien \"😀\" \\u0000 %s; --";
        CompletedSession session = new CompletedSession(
                UUID.randomUUID(),
                member,
                ZoneId.of("America/Argentina/Buenos_Aires"),
                MONDAY,
                MONDAY.plusSeconds(600),
                SessionStatus.STOPPED,
                List.of(
                        new ActiveInterval(
                                MONDAY.plusMillis(1),
                                MONDAY.plusMillis(59_999),
                                "walk-pelvic-sway",
                                7,
                                Kind.AEROBIC,
                                Intensity.VIGOROUS),
                        new ActiveInterval(
                                MONDAY.plusSeconds(60),
                                MONDAY.plusSeconds(600),
                                "breathing-practice",
                                1,
                                Kind.RELAXATION,
                                Intensity.LIGHT)),
                List.of(new RepsDone("pelvic-tilt", 10), new RepsDone("cat-cow", 8)));

        // When
        List<EntryResult> entries = ledger.enter(List.of(session));

        // Then
        assertThat(entries).containsExactly(NEW);
        assertThat(histories.of(member, WEEK).sessions()).containsExactly(session);
        assertThat(histories.of(member, WEEK).latestZone()).contains(ZoneId.of("America/Argentina/Buenos_Aires"));
    }

    @Test
    void shouldSayWhatBecameOfEachOfABatch() {
        // Given
        CompletedSession before = session("heidi", MONDAY, Duration.ofMinutes(1));
        CompletedSession twice = session("heidi", MONDAY.plusSeconds(3_600), Duration.ofMinutes(2));
        CompletedSession once = session("heidi", MONDAY.plusSeconds(7_200), Duration.ofMinutes(3));
        ledger.enter(List.of(before));

        // When
        List<EntryResult> entries = ledger.enter(
                List.of(before, twice, changed(before), twice, changed(twice), once, changed(once), before));

        // Then
        assertThat(entries).containsExactly(DUPLICATE, NEW, CONFLICT, DUPLICATE, CONFLICT, NEW, CONFLICT, DUPLICATE);
        assertThat(histories.of("heidi", WEEK).sessions()).containsExactly(before, twice, once);
    }

    @Test
    void shouldTakeAnEmptyBatch() {
        assertThat(ledger.enter(List.of())).isEmpty();
    }

    /** Two replicas hold the same batch for a moment when partitions move. */
    @Test
    void shouldEnterOnceWhatTwoReplicasEnterAtOnce() {
        // Given
        List<CompletedSession> batch = IntStream.range(0, 500)
                .mapToObj(i -> session("ida", MONDAY.plusSeconds(i * 600L), Duration.ofMinutes(1)))
                .toList();
        List<CompletedSession> reversed = new ArrayList<>(batch);
        Collections.reverse(reversed);

        // When
        CompletableFuture<List<EntryResult>> one = CompletableFuture.supplyAsync(() -> ledger.enter(batch));
        CompletableFuture<List<EntryResult>> other = CompletableFuture.supplyAsync(() -> ledger.enter(reversed));

        // Then
        List<EntryResult> entries =
                Stream.of(one.join(), other.join()).flatMap(List::stream).toList();
        assertThat(Collections.frequency(entries, NEW)).isEqualTo(500);
        assertThat(Collections.frequency(entries, DUPLICATE)).isEqualTo(500);
    }

    @Test
    void shouldFindASessionThatBeganLongBeforeTheWeek() {
        // Given
        CompletedSession longest =
                session("jana", WEEK.from().minus(Duration.ofDays(31)).plusMillis(1), Duration.ofDays(31));
        CompletedSession over = session("jana", WEEK.from().minusSeconds(60), Duration.ofMinutes(1));
        CompletedSession next = session("jana", WEEK.to(), Duration.ofMinutes(1));

        // When
        ledger.enter(List.of(longest, over, next));

        // Then
        assertThat(histories.of("jana", WEEK).sessions()).containsExactly(longest);
    }

    @Test
    void shouldLetNothingInThatIsEnteredWhileItsMemberIsErased() {
        for (int round = 0; round < 50; round++) {
            // Given
            String member = "racer-" + round;
            List<CompletedSession> batch = IntStream.range(0, 20)
                    .mapToObj(i -> session(member, MONDAY.plusSeconds(i), Duration.ofSeconds(1)))
                    .toList();

            // When
            CompletableFuture<?> entering = CompletableFuture.runAsync(() -> ledger.enter(batch));
            CompletableFuture<?> erasing =
                    CompletableFuture.runAsync(() -> ledger.erase(member, MONDAY.plus(Duration.ofDays(1))));
            CompletableFuture.allOf(entering, erasing).join();

            // Then
            assertThat(histories.of(member, WEEK).sessions()).isEmpty();
            assertThat(ledger.enter(batch)).containsOnly(ERASED);
        }
    }

    private static CompletedSession session(String member, Instant start, Duration length) {
        return new CompletedSession(
                UUID.randomUUID(),
                member,
                ZoneId.of("Europe/Vienna"),
                start,
                start.plus(length),
                SessionStatus.COMPLETED,
                List.of(new ActiveInterval(
                        start, start.plus(length), "pelvic-tilt", 1, Kind.STRENGTH, Intensity.LIGHT)),
                List.of());
    }

    private static CompletedSession changed(CompletedSession session) {
        return new CompletedSession(
                session.sessionId(),
                session.memberId(),
                session.zone(),
                session.startedAt(),
                session.endedAt(),
                session.status(),
                session.activeIntervals(),
                List.of(new RepsDone("pelvic-tilt", 1)));
    }
}
