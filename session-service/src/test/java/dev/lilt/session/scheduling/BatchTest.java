package dev.lilt.session.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final List<Integer> unusable = new ArrayList<>();

    @Test
    void shouldWorkOnAllAtOnceWhereNothingIsAtFault() {
        // Given
        List<List<Integer>> worked = new ArrayList<>();

        // When
        List<Integer> result = Batch.of(
                List.of(1, 2, 3),
                some -> {
                    worked.add(some);
                    return some;
                },
                (key, fault) -> unusable.add(key));

        // Then
        assertThat(result).containsExactly(1, 2, 3);
        assertThat(worked).containsExactly(List.of(1, 2, 3));
        assertThat(unusable).isEmpty();
    }

    @Test
    void shouldWorkOnAllOthersWhereOneIsAtFault() {
        // Given
        List<Integer> keys = IntStream.range(0, 100).boxed().toList();
        int[] tries = new int[1];

        // When
        List<Integer> result = Batch.of(
                keys,
                some -> {
                    tries[0]++;
                    if (some.contains(17)) {
                        throw new IllegalArgumentException("seventeen");
                    }
                    return some;
                },
                (key, fault) -> unusable.add(key));

        // Then
        assertThat(result).hasSize(99).doesNotContain(17).isSorted();
        assertThat(unusable).containsExactly(17);
        assertThat(tries[0]).isLessThan(20);
    }

    @Test
    void shouldLeaveAllForLaterWhereTheDatabaseIsAway() {
        // Given
        RuntimeException away = new IllegalStateException("rolled back");
        away.addSuppressed(new SQLException("terminating connection", "57P01"));

        // When, Then
        assertThatThrownBy(() -> Batch.of(
                        List.of(1, 2),
                        some -> {
                            throw away;
                        },
                        (key, fault) -> unusable.add(key)))
                .isSameAs(away);
        assertThat(unusable).isEmpty();
    }

    @Test
    void shouldHaveNothingToDoWithoutKeys() {
        // When, Then
        assertThat(Batch.of(List.<Integer>of(), some -> List.of(1), (key, fault) -> unusable.add(key)))
                .isEmpty();
    }
}
