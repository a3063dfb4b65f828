package dev.lilt.support.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.admission.AdmissionQueue.Limits;
import dev.lilt.support.admission.AdmissionQueue.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AdmissionQueuePropertiesTest {
    private static final List<CallKind> KINDS =
            List.of(new CallKind("a", 100), new CallKind("b", 80), new CallKind("c", 50), new CallKind("d", 50));

    private Instant now = Instant.EPOCH;

    /** Each step is an arrival, an end, or some milliseconds that pass. */
    @Property(tries = 2_000)
    void shouldDoWhatTheRulesSay(
            @ForAll @IntRange(min = 1, max = 6) int permits,
            @ForAll @IntRange(min = 1, max = 5) int perKind,
            @ForAll @IntRange(min = 1, max = 10) int all,
            @ForAll @Size(max = 150) List<@IntRange(max = 9_999) Integer> steps) {
        // Given
        now = Instant.EPOCH;
        Limits limits = new Limits(permits, perKind, all, Duration.ofMillis(50), Duration.ofMillis(10));
        AdmissionQueue queue = new AdmissionQueue(KINDS, limits, () -> now);
        SlowAdmission oracle = new SlowAdmission(KINDS, limits);
        List<AdmissionQueue.Call> calls = new ArrayList<>();
        List<String> told = new ArrayList<>();

        for (int step : steps) {
            // When
            int which = step / 10;
            switch (step % 10) {
                case 0, 1, 2, 3, 4 -> {
                    int kind = which % KINDS.size();
                    calls.add(queue.call(KINDS.get(kind), listener(calls.size(), told)));
                    calls.getLast().arrive();
                    oracle.arrive(calls.size() - 1, kind, now);
                }
                case 5, 6, 7 -> {
                    if (!calls.isEmpty()) {
                        calls.get(which % calls.size()).end();
                        oracle.end(which % calls.size(), now);
                    }
                }
                default -> {
                    now = now.plusMillis(which % 20);
                    queue.expire();
                    oracle.expire(now);
                }
            }

            // Then
            assertThat(told).isEqualTo(oracle.told());
            assertThat(queue.running()).isEqualTo(oracle.running()).isLessThanOrEqualTo(permits);
            for (int kind = 0; kind < KINDS.size(); kind++) {
                assertThat(queue.waiting(KINDS.get(kind))).isEqualTo(oracle.waiting(kind));
            }
        }
    }

    private static AdmissionQueue.Listener listener(int name, List<String> told) {
        return new AdmissionQueue.Listener() {
            @Override
            public void admitted(AdmissionQueue.Call call, Duration waited) {
                told.add(name + " admitted");
            }

            @Override
            public void refused(Refusal reason) {
                told.add(name + " " + reason);
            }
        };
    }
}
