package dev.lilt.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PreconditionTest {
    private static final OptionalInt NONE = OptionalInt.empty();
    private static final OptionalInt THREE = OptionalInt.of(3);

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(new Precondition.Unstated(), NONE, "ok", "ok"),
                Arguments.of(new Precondition.Unstated(), THREE, "ok", "Unsaid"),
                Arguments.of(new Precondition.AnyVersion(), NONE, "Stale", "Stale"),
                Arguments.of(new Precondition.AnyVersion(), THREE, "ok", "ok"),
                Arguments.of(new Precondition.OneOf(Set.of(3)), NONE, "Stale", "Stale"),
                Arguments.of(new Precondition.OneOf(Set.of(2, 3)), THREE, "ok", "ok"),
                Arguments.of(new Precondition.OneOf(Set.of(2)), THREE, "Stale", "Stale"),
                Arguments.of(new Precondition.OneOf(Set.of()), THREE, "Stale", "Stale"),
                Arguments.of(new Precondition.NoVersion(), NONE, "ok", "ok"),
                Arguments.of(new Precondition.NoVersion(), THREE, "Stale", "Stale"),
                Arguments.of(new Precondition.NoneOf(Set.of(3)), NONE, "ok", "ok"),
                Arguments.of(new Precondition.NoneOf(Set.of(3)), THREE, "Stale", "Stale"),
                Arguments.of(new Precondition.NoneOf(Set.of(2)), THREE, "ok", "Unsaid"),
                Arguments.of(
                        both(new Precondition.OneOf(Set.of(3)), new Precondition.NoVersion()), THREE, "Stale", "Stale"),
                Arguments.of(
                        both(new Precondition.OneOf(Set.of(3)), new Precondition.NoVersion()), NONE, "Stale", "Stale"),
                Arguments.of(
                        both(new Precondition.AnyVersion(), new Precondition.NoneOf(Set.of(2))), THREE, "ok", "ok"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldLetNobodyOverwriteWhatTheyHaveNotSeen(
            Precondition expectation, OptionalInt current, String change, String replacement) {
        assertThat(outcome(() -> expectation.require(current))).isEqualTo(change);
        assertThat(outcome(() -> expectation.requireToReplace(current))).isEqualTo(replacement);
    }

    private static Precondition both(Precondition first, Precondition second) {
        return new Precondition.Both(first, second);
    }

    private static String outcome(Runnable check) {
        try {
            check.run();
            return "ok";
        } catch (Precondition.Stale | Precondition.Unsaid refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
