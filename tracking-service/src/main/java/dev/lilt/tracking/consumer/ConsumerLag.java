package dev.lilt.tracking.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Measures how many records each consumer group has not handled yet, over all partitions and so the same on each
 * replica. Kafka is asked every few seconds, without waiting for it, and a scrape reads the last answer. A client's own
 * figure would stand still with a consumer that does.
 */
@ApplicationScoped
public class ConsumerLag {
    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;
    private final Vertx vertx;
    private final Map<String, Group> groups;
    private @Nullable Admin admin;
    private long timer;

    private static final class Group {
        private final String id;
        private final String topic;
        private volatile double lag = Double.NaN;

        private Group(String id, String topic) {
            this.id = id;
            this.topic = topic;
        }
    }

    ConsumerLag(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Vertx vertx,
            @ConfigProperty(name = "mp.messaging.incoming.completions.group.id") String completions,
            @ConfigProperty(name = "mp.messaging.incoming.completions.topic") String completionTopic,
            @ConfigProperty(name = "mp.messaging.incoming.erasures.group.id") String erasures,
            @ConfigProperty(name = "mp.messaging.incoming.erasures.topic") String erasureTopic) {
        this.kafka = kafka;
        this.vertx = vertx;
        this.groups = Map.of(
                "completions", new Group(completions, completionTopic), "erasures", new Group(erasures, erasureTopic));
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        groups.forEach((consumer, group) -> Gauge.builder("lilt.consumer.lag", group, each -> each.lag)
                .description("Records on the topic that the consumer group has not handled yet")
                .tag("consumer", consumer)
                .register(metrics));
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        Admin client = Admin.create(settings);
        admin = client;
        timer = vertx.setPeriodic(1, EVERY.toMillis(), tick -> groups.values().forEach(group -> ask(client, group)));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private static void ask(Admin client, Group group) {
        var descriptions = client.describeTopics(List.of(group.topic)).topicNameValues();
        Objects.requireNonNull(descriptions.get(group.topic))
                .toCompletionStage()
                .thenApply(topic -> topic.partitions().stream()
                        .map(each -> new TopicPartition(group.topic, each.partition()))
                        .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                .thenCompose(latest -> client.listOffsets(latest).all().toCompletionStage())
                .thenCombine(committed(client, group), ConsumerLag::lag)
                .whenComplete((lag, away) -> {
                    if (away == null) {
                        group.lag = lag;
                    } else {
                        LOG.debugf("Lag not known group=%s reason=%s", group.id, away);
                    }
                });
    }

    private static CompletionStage<Map<TopicPartition, OffsetAndMetadata>> committed(Admin client, Group group) {
        return client.listConsumerGroupOffsets(group.id)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage();
    }

    /** A partition without a committed offset is read from its beginning, which is 0 unless old records are gone. */
    private static double lag(
            Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return Math.max(0, end.getValue().offset() - (done == null ? 0 : done.offset()));
                })
                .sum();
    }
}
