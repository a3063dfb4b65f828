package dev.lilt.support.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lilt.support.admission.AdmissionQueue.Limits;
import dev.lilt.support.admission.AdmissionQueue.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionQueueTest {
    private static final CallKind URGENT = new CallKind("urgent", 100);
    private static final CallKind USUAL = new CallKind("usual", 75);
    private static final CallKind SLOW = new CallKind("slow", 50);
    private static final Limits LIMITS = new Limits(4, 3, 5, Duration.ofMillis(500), Duration.ofMillis(100));

    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private AdmissionQueue queue = queue(LIMITS);

    private AdmissionQueue queue(Limits limits) {
        return new AdmissionQueue(List.of(URGENT, USUAL, SLOW), limits, () -> now);
    }

    private AdmissionQueue.Call arrive(String name, CallKind kind) {
        AdmissionQueue.Call call = queue.call(kind, new AdmissionQueue.Listener() {
            @Override
            public void admitted(AdmissionQueue.Call admitted, Duration waited) {
                told.add(name + " after " + waited.toMillis());
            }

            @Override
            public void refused(Refusal reason) {
                told.add(name + " " + reason);
            }
        });
        call.arrive();
        return call;
    }

    private List<AdmissionQueue.Call> fill(CallKind kind, int calls) {
        List<AdmissionQueue.Call> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            all.add(arrive("running", kind));
        }
        assertThat(queue.running()).isEqualTo(calls);
        told.clear();
        return all;
    }

    private void pass(int millis) {
        now = now.plusMillis(millis);
        queue.expire();
    }

    @Test
    void shouldAdmitTheMostUrgentFirstAndOfOneKindTheOldest() {
        // Given
        List<AdmissionQueue.Call> running = fill(URGENT, 4);
        arrive("slow", SLOW);
        arrive("usual", USUAL);
        arrive("first", URGENT);
        arrive("second", URGENT);
        pass(20);

        // When
        running.forEach(AdmissionQueue.Call::end);

        // Then
        assertThat(told).containsExactly("first after 20", "second after 20", "usual after 20");
    }

    @Test
    void shouldKeepTheLastPermitsForWhatIsUrgent() {
        // Given
        arrive("a", SLOW);
        arrive("b", SLOW);
        arrive("c", SLOW);
        arrive("d", USUAL);
        arrive("e", USUAL);
        arrive("f", URGENT);
        arrive("g", URGENT);

        // Then
        assertThat(told).containsExactly("a after 0", "b after 0", "d after 0", "f after 0");
        assertThat(queue.running()).isEqualTo(4);
        assertThat(queue.waiting(SLOW)).isEqualTo(1);
        assertThat(queue.waiting(USUAL)).isEqualTo(1);
        assertThat(queue.waiting(URGENT)).isEqualTo(1);
    }

    /** However many wait, and whatever runs: one end is enough. */
    @Test
    void shouldLetAnUrgentCallWaitForOneEndOnly() {
        // Given
        List<AdmissionQueue.Call> running = fill(URGENT, 4);
        for (int i = 0; i < 3; i++) {
            arrive("slow", SLOW);
        }
        arrive("usual", USUAL);
        arrive("stop", URGENT);

        // When
        running.getLast().end();

        // Then
        assertThat(told).containsExactly("stop after 0");
    }

    @Test
    void shouldRefuseWhatIsOneTooManyOfItsKind() {
        // Given
        fill(URGENT, 4);
        for (int i = 0; i < 3; i++) {
            arrive("slow", SLOW);
        }

        // When
        arrive("fourth", SLOW);
        arrive("usual", USUAL);

        // Then
        assertThat(told).containsExactly("fourth FULL");
    }

    @Test
    void shouldDisplaceTheNewestOfTheLeastUrgent() {
        // Given
        fill(URGENT, 4);
        arrive("usual", USUAL);
        arrive("usual", USUAL);
        arrive("old", SLOW);
        arrive("middle", SLOW);
        arrive("new", SLOW);

        // When
        arrive("stop", URGENT);
        arrive("third", USUAL);

        // Then
        assertThat(told).containsExactly("new DISPLACED", "middle DISPLACED");
        assertThat(queue.waiting(URGENT)).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhereNothingLessUrgentWaits() {
        // Given
        queue = queue(new Limits(4, 5, 5, Duration.ofMillis(500), Duration.ofMillis(100)));
        fill(URGENT, 4);
        for (int i = 0; i < 5; i++) {
            arrive("stop", URGENT);
        }

        // When
        arrive("usual", USUAL);
        arrive("sixth", URGENT);

        // Then
        assertThat(told).containsExactly("usual FULL", "sixth FULL");
    }

    @Test
    void shouldRefuseWhatHasWaitedForTooLongThoughNothingComesFree() {
        // Given
        fill(URGENT, 4);
        arrive("first", USUAL);
        pass(499);
        assertThat(told).isEmpty();

        // When
        pass(1);

        // Then
        assertThat(told).containsExactly("first TIMEOUT");
        assertThat(queue.waiting(USUAL)).isZero();
    }

    @Test
    void shouldLetCallsWaitForLessOnceTheirKindHasWaitedForLong() {
        // Given
        fill(URGENT, 4);
        arrive("at 0", SLOW);
        pass(350);
        arrive("at 350", SLOW);
        pass(60);
        arrive("at 410", SLOW);
        arrive("usual", USUAL);

        // When
        pass(90);

        // Then
        assertThat(told).containsExactly("at 0 TIMEOUT", "at 350 TIMEOUT");
        pass(10);
        assertThat(told).containsExactly("at 0 TIMEOUT", "at 350 TIMEOUT", "at 410 TIMEOUT");
    }

    @Test
    void shouldTakeAFreshQueueForABurstAgain() {
        // Given
        fill(URGENT, 4);
        arrive("first", SLOW);
        pass(500);

        // When
        arrive("second", SLOW);
        pass(499);

        // Then
        assertThat(told).containsExactly("first TIMEOUT");
    }

    @Test
    void shouldNotAdmitWhatIsTooLateByNow() {
        // Given
        List<AdmissionQueue.Call> running = fill(URGENT, 4);
        arrive("first", URGENT);
        now = now.plusMillis(500);

        // When
        running.getFirst().end();

        // Then
        assertThat(told).containsExactly("first TIMEOUT");
    }

    @Test
    void shouldFreeAPermitOnceOnly() {
        // Given
        AdmissionQueue.Call call = fill(URGENT, 4).getFirst();

        // When
        call.end();
        call.end();
        call.abandon();

        // Then
        assertThat(queue.running()).isEqualTo(3);
    }

    @Test
    void shouldForgetAWaitingCallWhoseCallerHasGone() {
        // Given
        List<AdmissionQueue.Call> running = fill(URGENT, 4);
        AdmissionQueue.Call gone = arrive("gone", URGENT);
        arrive("next", URGENT);

        // When
        gone.abandon();
        running.getFirst().end();
        pass(1_000);

        // Then
        assertThat(told).containsExactly("next after 0");
        assertThat(queue.running()).isEqualTo(4);
    }

    /** It still uses a connection. */
    @Test
    void shouldKeepThePermitOfWorkWhoseCallerHasGone() {
        // Given
        AdmissionQueue.Call call = fill(URGENT, 4).getFirst();
        call.begin();
        arrive("next", URGENT);

        // When
        call.abandon();

        // Then
        assertThat(told).isEmpty();
        call.end();
        assertThat(told).containsExactly("next after 0");
    }

    @Test
    void shouldNotBeMadeSoThatARefusalComesLate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, 1, 1, Duration.ofMillis(901), Duration.ofMillis(100)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, 1, 1, Duration.ofMillis(500), Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(0, 1, 1, Duration.ofMillis(500), Duration.ofMillis(100)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdmissionQueue(List.of(SLOW, URGENT), LIMITS, () -> now));
    }
}
