package dev.lilt.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingWheelTest {
    private final List<String> done = new ArrayList<>();
    private final TimingWheel<String> wheel = new TimingWheel<>(1000, 5_000, (item, now) -> done.add(item + "@" + now));

    @Test
    void shouldDoEachItemOnceATurn() {
        // Given
        wheel.add(7, "seven");
        wheel.add(500, "half");

        // When
        for (long now = 5_000; now <= 7_000; now += 3) {
            wheel.turnTo(now);
        }

        // Then
        assertThat(done).containsExactly("seven@5009", "half@5501", "seven@6008", "half@6500");
    }

    @Test
    void shouldDoNothingTwiceAfterALongPause() {
        // Given
        wheel.add(7, "seven");

        // When
        wheel.turnTo(9_500);

        // Then
        assertThat(done).containsExactly("seven@9500");
    }

    @Test
    void shouldLetAnActionRemoveItsOwnItem() {
        // Given
        var once = new ArrayList<TimingWheel<String>>();
        var removing = new TimingWheel<String>(10, 0, (item, now) -> {
            done.add(item);
            once.getFirst().remove(3, item);
        });
        once.add(removing);
        removing.add(3, "a");
        removing.add(3, "b");

        // When
        removing.turnTo(30);

        // Then
        assertThat(done).containsExactly("b", "a");
    }
}
