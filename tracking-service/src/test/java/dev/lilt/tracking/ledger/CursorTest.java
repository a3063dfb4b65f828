package dev.lilt.tracking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchException;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Property
    void shouldLeadBackToItsPlace(@ForAll int seconds, @ForAll long high, @ForAll long low, @ForAll String scope) {
        // Given
        Cursor cursor = new Cursor(Instant.ofEpochSecond(seconds, 123_000_000), new UUID(high, low));

        // When
        String text = cursor.write(scope);

        // Then
        assertThat(Cursor.read(text, scope)).isEqualTo(cursor);
        assertThat(text).matches("[A-Za-z0-9_-]{48}");
    }

    @Property
    void shouldRefuseAnyChange(
            @ForAll @IntRange(max = 47) int index, @ForAll @CharRange(from = ' ', to = '~') char other) {
        // Given
        String text = new Cursor(Instant.EPOCH, new UUID(7, 11)).write("alma");
        Assume.that(text.charAt(index) != other);

        // When
        String changed = text.substring(0, index) + other + text.substring(index + 1);

        // Then
        assertThatThrownBy(() -> Cursor.read(changed, "alma"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the next of the page before, unchanged, with the same from and to");
        assertThatThrownBy(() -> Cursor.read(text, "alm")).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Anybody who knows how a cursor is made can make one for any place; PostgreSQL is not asked for what it doesn't
     * have.
     */
    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -62_167_219_200_001L, 253_402_300_800_000L, Long.MAX_VALUE})
    void shouldRefuseAPlaceThatNoSessionCanHave(long startedAtMs) {
        // Given
        String text = new Cursor(Instant.ofEpochMilli(startedAtMs), new UUID(7, 11)).write("alma");

        // When
        Exception refused = catchException(() -> Cursor.read(text, "alma"));

        // Then
        assertThat(refused)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the next of the page before, unchanged, with the same from and to");
    }
}
