package dev.lilt.benchmarks.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {
    @ParameterizedTest
    @ValueSource(ints = {12, 37, 99, 100, 101, 150, 370, 812, 2345, 5999})
    void shouldFindTheRateThatAServerHolds(int capacity) {
        // Given
        var search = new RateSearch(100, 6000);

        // When
        var steps = run(search, rate -> rate <= capacity);

        // Then
        assertThat(search.highest()).isLessThanOrEqualTo(capacity).isCloseTo(capacity, within(capacity / 8 + 1));
        assertThat(steps).hasSizeLessThan(30);
        assertThat(steps.getLast()).isEqualTo(new RateSearch.Step(search.highest(), true));
    }

    @Test
    void shouldStopAtTheHighestRateThatIsTried() {
        // Given
        var search = new RateSearch(100, 400);

        // When
        run(search, rate -> true);

        // Then
        assertThat(search.highest()).isEqualTo(400);
    }

    @Test
    void shouldTryAFailedStepOnceMore() {
        // Given
        var search = new RateSearch(100, 1000);

        // When
        search.measured(false);

        // Then
        assertThat(search.next()).contains(new RateSearch.Step(100, false));
    }

    @Test
    void shouldGoDownWhereTheWholeTimeIsTooLong() {
        // Given
        var search = new RateSearch(100, 100);
        search.measured(true);

        // When
        search.measured(false);
        search.measured(false);

        // Then
        assertThat(search.next()).contains(new RateSearch.Step(90, true));
    }

    @Test
    void shouldGiveUpOnAServerThatHoldsNothing() {
        // Given
        var search = new RateSearch(100, 6000);

        // When
        var steps = run(search, rate -> false);

        // Then
        assertThat(search.highest()).isZero();
        assertThat(steps).hasSizeLessThan(20);
    }

    @Test
    void shouldGiveUpOnAServerThatNeverHoldsForTheWholeTime() {
        // Given
        var search = new RateSearch(100, 100);
        search.measured(true);

        // When
        var steps = run(search, rate -> false);

        // Then
        assertThat(search.highest()).isZero();
        assertThat(steps).hasSize(12);
    }

    @Test
    void shouldRefuseRatesThatAreNone() {
        // When / Then
        assertThatIllegalArgumentException().isThrownBy(() -> new RateSearch(0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateSearch(200, 100));
    }

    private static List<RateSearch.Step> run(RateSearch search, IntPredicate holds) {
        var steps = new ArrayList<RateSearch.Step>();
        for (var step = search.next(); step.isPresent(); step = search.next()) {
            steps.add(step.get());
            search.measured(holds.test(step.get().perSecond()));
        }
        return steps;
    }
}
