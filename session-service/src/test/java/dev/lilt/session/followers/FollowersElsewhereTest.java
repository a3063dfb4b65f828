package dev.lilt.session.followers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.followers.FollowersElsewhere.Told;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowersElsewhereTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();
    private static final UUID MORNING = UUID.randomUUID();
    private static final UUID EVENING = UUID.randomUUID();

    private final FollowersElsewhere elsewhere = new FollowersElsewhere();

    @Test
    void shouldCountTheFollowersOfReplicasThatAreAlive() {
        // Given
        elsewhere.areAlive(Set.of(ONE));

        // When
        elsewhere.replaceBy(List.of(new Told(ONE, MORNING, 3), new Told(TWO, MORNING, 40), new Told(TWO, EVENING, 1)));

        // Then
        assertThat(elsewhere.count(MORNING)).isEqualTo(3);
        assertThat(elsewhere.replicas(MORNING)).containsExactly(ONE);
        assertThat(elsewhere.count(EVENING)).isZero();
        assertThat(elsewhere.replicas(EVENING)).isEmpty();
    }

    @Test
    void shouldCountAReplicaAgainThatComesBack() {
        // Given
        elsewhere.replaceBy(List.of(new Told(ONE, MORNING, 3), new Told(TWO, MORNING, 40)));
        elsewhere.areAlive(Set.of(ONE));

        // When
        elsewhere.areAlive(Set.of(ONE, TWO));

        // Then
        assertThat(elsewhere.count(MORNING)).isEqualTo(43);
        assertThat(elsewhere.replicas(MORNING)).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void shouldTakeWhatHasChangedAndKeepTheRest() {
        // Given
        elsewhere.areAlive(Set.of(ONE, TWO));
        elsewhere.replaceBy(List.of(new Told(ONE, MORNING, 3), new Told(TWO, MORNING, 1), new Told(TWO, EVENING, 2)));

        // When
        elsewhere.update(List.of(new Told(ONE, MORNING, 0), new Told(TWO, MORNING, 4), new Told(ONE, EVENING, 1)));

        // Then
        assertThat(elsewhere.count(MORNING)).isEqualTo(4);
        assertThat(elsewhere.replicas(MORNING)).containsExactly(TWO);
        assertThat(elsewhere.count(EVENING)).isEqualTo(3);
    }

    @Test
    void shouldForgetWhatIsNotAmongAllNumbers() {
        // Given
        elsewhere.areAlive(Set.of(ONE));
        elsewhere.replaceBy(List.of(new Told(ONE, MORNING, 3)));

        // When
        elsewhere.replaceBy(List.of(new Told(ONE, EVENING, 1)));

        // Then
        assertThat(elsewhere.count(MORNING)).isZero();
        assertThat(elsewhere.count(EVENING)).isEqualTo(1);
    }
}
