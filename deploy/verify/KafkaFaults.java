import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to Kafka what nobody should, for `run observability`. */
final class KafkaFaults {
    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", "kafka:9092");
    private static final String LARGEST_RECORD = "max.message.bytes";

    private KafkaFaults() {}

    /**
     * Sends a record, or changes how large one may be.
     *
     * @param arguments {@code send TOPIC KEY [VALUE]}, without a value a tombstone; or {@code limit TOPIC [BYTES]},
     *     without bytes as it was
     */
    public static void main(String[] arguments) throws Exception {
        String more = arguments.length > 3 ? arguments[3] : null;
        switch (arguments[0]) {
            case "send" -> send(arguments[1], arguments[2], more);
            case "limit" -> limit(arguments[1], arguments.length > 2 ? arguments[2] : null);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void send(String topic, String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(KAFKA, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8)))
                    .get();
        }
    }

    private static void limit(String topic, String bytes) throws Exception {
        var change = new AlterConfigOp(
                new ConfigEntry(LARGEST_RECORD, bytes),
                bytes == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(KAFKA)) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .get();
        }
    }
}
