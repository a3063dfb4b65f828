package dev.lilt.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectationTest {
    private static final OptionalInt NONE = OptionalInt.empty();
    private static final OptionalInt THREE = OptionalInt.of(3);

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(new Expectation.Unstated(), NONE, "ok", "ok"),
                Arguments.of(new Expectation.Unstated(), THREE, "ok", "Unsaid"),
                Arguments.of(new Expectation.AnyVersion(), NONE, "Stale", "Stale"),
                Arguments.of(new Expectation.AnyVersion(), THREE, "ok", "ok"),
                Arguments.of(new Expectation.OneOf(Set.of(3)), NONE, "Stale", "Stale"),
                Arguments.of(new Expectation.OneOf(Set.of(2, 3)), THREE, "ok", "ok"),
                Arguments.of(new Expectation.OneOf(Set.of(2)), THREE, "Stale", "Stale"),
                Arguments.of(new Expectation.OneOf(Set.of()), THREE, "Stale", "Stale"),
                Arguments.of(new Expectation.NoVersion(), NONE, "ok", "ok"),
                Arguments.of(new Expectation.NoVersion(), THREE, "Stale", "Stale"),
                Arguments.of(new Expectation.NoneOf(Set.of(3)), NONE, "ok", "ok"),
                Arguments.of(new Expectation.NoneOf(Set.of(3)), THREE, "Stale", "Stale"),
                Arguments.of(new Expectation.NoneOf(Set.of(2)), THREE, "ok", "Unsaid"),
                Arguments.of(
                        both(new Expectation.OneOf(Set.of(3)), new Expectation.NoVersion()), THREE, "Stale", "Stale"),
                Arguments.of(
                        both(new Expectation.OneOf(Set.of(3)), new Expectation.NoVersion()), NONE, "Stale", "Stale"),
                Arguments.of(both(new Expectation.AnyVersion(), new Expectation.NoneOf(Set.of(2))), THREE, "ok", "ok"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldLetNobodyOverwriteWhatTheyHaveNotSeen(
            Expectation expectation, OptionalInt current, String change, String replacement) {
        assertThat(outcome(() -> expectation.require(current))).isEqualTo(change);
        assertThat(outcome(() -> expectation.requireToReplace(current))).isEqualTo(replacement);
    }

    private static Expectation both(Expectation first, Expectation second) {
        return new Expectation.Both(first, second);
    }

    private static String outcome(Runnable check) {
        try {
            check.run();
            return "ok";
        } catch (Expectation.Stale | Expectation.Unsaid refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
