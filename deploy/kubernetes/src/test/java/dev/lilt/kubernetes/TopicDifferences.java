package dev.lilt.kubernetes;

import dev.lilt.local.kafka.Topic;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares KafkaTopics with the list in code: names, partitions, cleanup policy, retention. */
final class TopicDifferences {
    private static final String MIN_INSYNC_REPLICAS = "min.insync.replicas";

    private TopicDifferences() {}

    static List<String> between(List<Topic> code, List<KafkaTopic> manifests) {
        Map<String, Topic> expected = code.stream().collect(Collectors.toMap(Topic::name, Function.identity()));
        Map<String, KafkaTopic> found = manifests.stream()
                .collect(Collectors.toMap(each -> each.getMetadata().getName(), Function.identity()));
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            Topic topic = expected.get(name);
            KafkaTopic manifest = found.get(name);
            if (topic == null) {
                differences.add(name + ": not in code");
            } else if (manifest == null) {
                differences.add(name + ": no KafkaTopic");
            } else {
                compare(topic, manifest, differences);
            }
        }
        return differences;
    }

    private static void compare(Topic topic, KafkaTopic manifest, List<String> differences) {
        if (!Objects.equals(topic.partitions(), manifest.getSpec().getPartitions())) {
            differences.add("%s: %d partitions in code, %d in its KafkaTopic"
                    .formatted(
                            topic.name(), topic.partitions(), manifest.getSpec().getPartitions()));
        }
        Map<String, String> configuration = new TreeMap<>();
        manifest.getSpec().getConfig().forEach((key, value) -> configuration.put(key, String.valueOf(value)));
        // This is the deployment's own: it depends on the number of brokers.
        configuration.remove(MIN_INSYNC_REPLICAS);
        if (!configuration.equals(topic.configuration())) {
            differences.add("%s: %s in code, %s in its KafkaTopic"
                    .formatted(topic.name(), new TreeMap<>(topic.configuration()), configuration));
        }
    }
}
