package dev.lilt.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
                Arguments.of(new Precondition.Unstated(), THREE, "ok", "428"),
                Arguments.of(new Precondition.AnyVersion(), NONE, "412", "412"),
                Arguments.of(new Precondition.AnyVersion(), THREE, "ok", "ok"),
                Arguments.of(new Precondition.OneOf(Set.of(3)), NONE, "412", "412"),
                Arguments.of(new Precondition.OneOf(Set.of(2, 3)), THREE, "ok", "ok"),
                Arguments.of(new Precondition.OneOf(Set.of(2)), THREE, "412", "412"),
                Arguments.of(new Precondition.OneOf(Set.of()), THREE, "412", "412"),
                Arguments.of(new Precondition.NoVersion(), NONE, "ok", "ok"),
                Arguments.of(new Precondition.NoVersion(), THREE, "412", "412"),
                Arguments.of(new Precondition.NoneOf(Set.of(3)), NONE, "ok", "ok"),
                Arguments.of(new Precondition.NoneOf(Set.of(3)), THREE, "412", "412"),
                Arguments.of(new Precondition.NoneOf(Set.of(2)), THREE, "ok", "428"),
                Arguments.of(
                        both(new Precondition.OneOf(Set.of(3)), new Precondition.NoVersion()), THREE, "412", "412"),
                Arguments.of(both(new Precondition.OneOf(Set.of(3)), new Precondition.NoVersion()), NONE, "412", "412"),
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
        } catch (HttpProblem refused) {
            return String.valueOf(refused.getStatusCode());
        }
    }
}
