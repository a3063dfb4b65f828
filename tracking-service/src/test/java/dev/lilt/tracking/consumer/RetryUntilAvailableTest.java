package dev.lilt.tracking.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import dev.lilt.tracking.consumer.ConsumerState.Blocked;
import dev.lilt.tracking.consumer.ConsumerState.Running;
import dev.lilt.tracking.testing.TestClock;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetryUntilAvailableTest {
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final RetryUntilAvailable completions = retry("completions");
    private final RetryUntilAvailable erasures = retry("erasures");

    @Test
    void shouldNotLetOneConsumerClearTheAlarmOfAnother() {
        // Given
        List<ConsumerState> seen = new ArrayList<>();
        AtomicInteger attempts = new AtomicInteger();

        // When
        completions.run(Dependency.DATABASE, () -> {
            if (attempts.incrementAndGet() == 1) {
                throw sql("08006");
            }
            erasures.run(Dependency.DATABASE, () -> {});
            seen.add(completions.state());
            seen.add(erasures.state());
        });
        seen.add(completions.state());

        // Then
        assertThat(seen).containsExactly(new Blocked(Dependency.DATABASE, TestClock.NOW), new Running(), new Running());
    }

    @ParameterizedTest
    @MethodSource
    void shouldRetryWhatCanPass(Dependency dependency, RuntimeException fault) {
        // Given
        AtomicInteger attempts = new AtomicInteger();

        // When
        int result = completions.call(dependency, () -> {
            if (attempts.incrementAndGet() < 3) {
                throw fault;
            }
            return 7;
        });

        // Then
        assertThat(result).isEqualTo(7);
        assertThat(completions.state()).isEqualTo(new Running());
    }

    static Stream<Arguments> shouldRetryWhatCanPass() {
        return Stream.of(
                Arguments.of(Dependency.DATABASE, sql("08006")),
                Arguments.of(Dependency.DATABASE, sql("53300")),
                Arguments.of(Dependency.DATABASE, sql("57P01")),
                Arguments.of(Dependency.DATABASE, sql("40P01")),
                Arguments.of(Dependency.DATABASE, sql("57014")),
                Arguments.of(Dependency.DATABASE, sql(null)),
                // It doesn't let us in, which is no record's fault.
                Arguments.of(Dependency.DATABASE, sql("28P01")),
                Arguments.of(Dependency.DATABASE, sql("3D000")),
                Arguments.of(Dependency.DATABASE, sql("55000")),
                Arguments.of(Dependency.DATABASE, new IllegalStateException(new RollbackException())),
                Arguments.of(Dependency.DEAD_LETTER_TOPIC, new TimeoutException()),
                Arguments.of(Dependency.DEAD_LETTER_TOPIC, new NotEnoughReplicasException("")),
                Arguments.of(
                        Dependency.DEAD_LETTER_TOPIC,
                        new IllegalStateException("Retries exhausted", new TimeoutException())),
                Arguments.of(
                        Dependency.DEAD_LETTER_TOPIC, new KafkaException("Producer closed while send in progress")),
                // The service may not write there, which is no record's fault either.
                Arguments.of(
                        Dependency.DEAD_LETTER_TOPIC, new IllegalStateException(new TopicAuthorizationException(""))));
    }

    @ParameterizedTest
    @MethodSource
    void shouldThrowAtOnceWhatCannotPass(Dependency dependency, RuntimeException fault) {
        // Given
        AtomicInteger attempts = new AtomicInteger();

        // When
        Exception thrown = catchException(() -> completions.run(dependency, () -> {
            attempts.incrementAndGet();
            throw fault;
        }));

        // Then
        assertThat(thrown).isInstanceOf(PermanentFaultException.class).hasCause(fault);
        assertThat(attempts).hasValue(1);
        assertThat(completions.state()).isEqualTo(new Running());
    }

    static Stream<Arguments> shouldThrowAtOnceWhatCannotPass() {
        return Stream.of(
                // A text with NUL, an instant out of range, a violated constraint, a wrong type.
                Arguments.of(Dependency.DATABASE, sql("22021")),
                Arguments.of(Dependency.DATABASE, sql("22008")),
                Arguments.of(Dependency.DATABASE, sql("23514")),
                Arguments.of(Dependency.DATABASE, sql("42804")),
                Arguments.of(Dependency.DATABASE, new ArithmeticException("long overflow")),
                Arguments.of(
                        Dependency.DATABASE,
                        new IllegalStateException(new RollbackException().initCause(sql("22021")))),
                Arguments.of(Dependency.DEAD_LETTER_TOPIC, new RecordTooLargeException()),
                Arguments.of(Dependency.DEAD_LETTER_TOPIC, new InvalidTimestampException("")));
    }

    @ParameterizedTest
    @MethodSource
    void shouldGiveNoRecordUpWhenTheServiceStops(RuntimeException fault) {
        // When
        Exception stopped = catchException(() -> completions.run(Dependency.DATABASE, () -> {
            stopping.countDown();
            throw fault;
        }));

        // Then
        assertThat(stopped)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("Stopped before the records were handled; they are read again");
    }

    static Stream<RuntimeException> shouldGiveNoRecordUpWhenTheServiceStops() {
        // What a closed pool, a closed Hibernate, a rolled back transaction and a bean that is gone answer with.
        return Stream.of(
                sql("08006"),
                sql("XX000"),
                new IllegalStateException("EntityManagerFactory is closed"),
                new ArithmeticException("any other"));
    }

    @Test
    void shouldAttemptNothingOnceTheServiceStops() {
        // Given
        stopping.countDown();
        AtomicInteger attempts = new AtomicInteger();

        // When
        Exception stopped =
                catchException(() -> completions.run(Dependency.DEAD_LETTER_TOPIC, attempts::incrementAndGet));

        // Then
        assertThat(stopped).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(0);
    }

    private RetryUntilAvailable retry(String consumer) {
        return new RetryUntilAvailable(consumer, new MillisecondWaits(), new TestClock(), stopping);
    }

    private static RuntimeException sql(String state) {
        return new IllegalStateException(new SQLException("refused", state));
    }

    private record MillisecondWaits() implements RetryConfig {
        @Override
        public Duration firstWait() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofMillis(1);
        }
    }
}
