package dev.lilt.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendFaultsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new TimeoutException("late"), true),
                Arguments.of(new NotEnoughReplicasException("one is away"), true),
                Arguments.of(new UnknownTopicOrPartitionException("not made yet"), true),
                Arguments.of(new TopicAuthorizationException("not allowed"), true),
                Arguments.of(new io.smallrye.mutiny.TimeoutException(), true),
                Arguments.of(new CompletionException(new TimeoutException("late")), true),
                Arguments.of(new KafkaException(new TimeoutException("late")), true),
                Arguments.of(new IllegalStateException("closed"), true),
                Arguments.of(new KafkaException("Producer closed while send in progress"), true),
                Arguments.of(new KafkaException("Producer is closed forcefully."), true),
                Arguments.of(new RecordTooLargeException("too large"), false),
                Arguments.of(new SerializationException("no form"), false),
                Arguments.of(new InvalidTopicException("no name"), true),
                Arguments.of(new CompletionException(new RecordTooLargeException("too large")), false),
                Arguments.of(new KafkaException(new RecordTooLargeException("too large")), false),
                Arguments.of(new IllegalArgumentException("no key"), false));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldTryAgainOnlyWhatMayPass(Throwable fault, boolean canPass) {
        assertThat(SendFaults.ofTheRecord(fault).isEmpty()).isEqualTo(canPass);
    }
}
