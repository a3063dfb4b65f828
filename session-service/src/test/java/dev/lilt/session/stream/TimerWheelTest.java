package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TimerWheelTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** The event loop's one timer, and the clock. */
    private static final class Loop implements InstantSource, TimerWheel.Timer {
        private Instant now = NOON;
        private Instant due = Instant.MAX;
        private Runnable armed = () -> {};
        private int fired;
        private Duration asleep = Duration.ZERO;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public Runnable at(long millis, Runnable action) {
            assertThat(due).as("one timer at a time").isEqualTo(Instant.MAX);
            Instant at = Instant.ofEpochMilli(millis);
            due = at.isBefore(now) ? now : at;
            armed = action;
            return () -> due = Instant.MAX;
        }

        /** The process stands still for this long, and then its timer fires. */
        void stall(Duration length) {
            now = now.plus(length);
            due = Instant.MAX;
            fired++;
            armed.run();
        }

        void runUntil(Instant end) {
            while (!due.isAfter(end)) {
                now = due;
                due = Instant.MAX;
                fired++;
                armed.run();
            }
            now = end;
        }
    }

    private final Loop loop = new Loop();
    private final TimerWheel wheel = new TimerWheel(loop, () -> loop.instant().plus(loop.asleep), loop);

    @Test
    void shouldGoOffWhenDue() {
        // Given
        List<Instant> off = new ArrayList<>();
        set(off::add, NOON.plusMillis(1_500));
        set(off::add, NOON.plusMillis(20));

        // When
        loop.runUntil(NOON.plusSeconds(10));

        // Then
        assertThat(off).containsExactly(NOON.plusMillis(20), NOON.plusMillis(1_500));
    }

    @Test
    void shouldRoundUpToTheMillisecond() {
        // Given
        List<Instant> off = new ArrayList<>();
        set(off::add, NOON.plusNanos(20_000_001));

        // When
        loop.runUntil(NOON.plusSeconds(1));

        // Then
        assertThat(off).containsExactly(NOON.plusMillis(21));
    }

    @Test
    void shouldWakeOnceForAllThatAreDueTogether() {
        // Given
        List<Instant> off = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            set(off::add, NOON.plusMillis(700));
        }

        // When
        loop.runUntil(NOON.plusSeconds(1));

        // Then
        assertThat(off).hasSize(1_000).containsOnly(NOON.plusMillis(700));
        assertThat(loop.fired).isEqualTo(1);
    }

    @Test
    void shouldForgetAnAlarmThatIsCancelledOrSetAnew() {
        // Given
        List<Instant> off = new ArrayList<>();
        TimerWheel.Alarm cancelled = alarm(off::add);
        TimerWheel.Alarm moved = alarm(off::add);
        wheel.set(cancelled, TimerWheel.millis(NOON.plusMillis(100)));
        wheel.set(moved, TimerWheel.millis(NOON.plusMillis(100)));

        // When
        wheel.cancel(cancelled);
        wheel.set(moved, TimerWheel.millis(NOON.plusMillis(50)));
        loop.runUntil(NOON.plusSeconds(1));

        // Then
        assertThat(off).containsExactly(NOON.plusMillis(50));
    }

    @Test
    void shouldGoOffByTheEndOfTheRingWhereThatIsSooner() {
        // Given
        List<Instant> off = new ArrayList<>();
        set(off::add, Instant.MAX);

        // When
        loop.runUntil(NOON.plusSeconds(60));

        // Then
        assertThat(off).containsExactly(NOON.plusMillis(16_383));
    }

    @Test
    void shouldGoOffAtTheNextTurnWhereItIsOverdue() {
        // Given
        List<Instant> off = new ArrayList<>();
        set(off::add, NOON.minusSeconds(5));

        // When
        loop.runUntil(NOON.plusSeconds(1));

        // Then
        assertThat(off).containsExactly(NOON.plusMillis(1));
    }

    @Test
    void shouldKeepTimeAfterAnHourWithoutAlarms() {
        // Given
        List<Instant> off = new ArrayList<>();
        loop.runUntil(NOON.plusSeconds(3_600));

        // When
        set(off::add, NOON.plusSeconds(3_601));
        loop.runUntil(NOON.plusSeconds(3_700));

        // Then
        assertThat(off).containsExactly(NOON.plusSeconds(3_601));
    }

    @Test
    void shouldNotCallItAStallWhereItsTimerIsALittleLate() {
        // Given
        List<Instant> stalls = new ArrayList<>();
        set(now -> stalls.add(wheel.stalledUntil(now)), NOON.plusMillis(500));

        // When
        loop.stall(Duration.ofMillis(1_500));

        // Then
        assertThat(stalls).containsExactly(Instant.MIN);
    }

    @Test
    void shouldTellOfAStallToAllThatGoOffAfterIt() {
        // Given
        List<Instant> stalls = new ArrayList<>();
        set(now -> stalls.add(wheel.stalledUntil(now)), NOON.plusMillis(500));
        set(now -> stalls.add(wheel.stalledUntil(now)), NOON.plusMillis(1_500));

        // When
        loop.stall(Duration.ofMillis(1_501));
        set(now -> stalls.add(wheel.stalledUntil(now)), NOON.plusSeconds(9));
        loop.runUntil(NOON.plusSeconds(10));

        // Then
        Instant until = NOON.plusMillis(1_501);
        assertThat(stalls).containsExactly(until, until, until);
    }

    @Test
    void shouldFindAStallBeforeItsTimerHasFired() {
        // Given
        set(now -> {}, NOON.plusMillis(500));

        // When
        Instant late = NOON.plusSeconds(20);

        // Then
        assertThat(wheel.stalledUntil(late)).isEqualTo(late);
        assertThat(wheel.stalledUntil(late.plusMillis(5))).isEqualTo(late);
    }

    @Test
    void shouldTakeASleepOfTheMachineForAStall() {
        // Given
        List<Instant> stalls = new ArrayList<>();
        set(now -> stalls.add(wheel.stalledUntil(now)), NOON.plusMillis(500));

        // When: the monotonic clock stands still meanwhile
        loop.asleep = Duration.ofHours(8);
        loop.runUntil(NOON.plusSeconds(1));

        // Then
        assertThat(stalls).containsExactly(NOON.plusMillis(500));
    }

    @Test
    void shouldGoOnAfterAnActionThatFails() {
        // Given
        List<Instant> off = new ArrayList<>();
        set(off::add, NOON.plusMillis(10));
        set(
                now -> {
                    throw new IllegalStateException("broken");
                },
                NOON.plusMillis(10));

        // When
        loop.runUntil(NOON.plusSeconds(1));

        // Then
        assertThat(off).containsExactly(NOON.plusMillis(10));
    }

    @Test
    void shouldMissNoneAndRepeatNoneAmongThousandsThatSetThemselvesAgain() {
        // Given
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        Map<Integer, Instant> expected = new HashMap<>();
        List<TimerWheel.Alarm> alarms = new ArrayList<>();
        int[] offs = new int[1];
        for (int i = 0; i < 2_000; i++) {
            int id = i;
            alarms.add(alarm(now -> {
                assertThat(now).as("alarm %d", id).isEqualTo(expected.get(id));
                offs[0]++;
                set(alarms, expected, id, now.plusMillis(random.nextInt(1, 16_000)));
            }));
            set(alarms, expected, id, NOON.plusMillis(random.nextInt(1, 16_000)));
        }

        // When
        loop.runUntil(NOON.plusSeconds(120));

        // Then
        assertThat(offs[0]).isGreaterThan(20_000);
        assertThat(expected.values()).allMatch(due -> due.isAfter(NOON.plusSeconds(120)));
    }

    private void set(List<TimerWheel.Alarm> alarms, Map<Integer, Instant> expected, int id, Instant due) {
        expected.put(id, due);
        wheel.set(alarms.get(id), TimerWheel.millis(due));
    }

    private void set(Consumer<Instant> action, Instant due) {
        wheel.set(alarm(action), TimerWheel.millis(due));
    }

    private static TimerWheel.Alarm alarm(Consumer<Instant> action) {
        return new TimerWheel.Alarm() {
            @Override
            void goOff(Instant now) {
                action.accept(now);
            }
        };
    }
}
