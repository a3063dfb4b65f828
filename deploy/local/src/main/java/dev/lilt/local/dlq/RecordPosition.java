package dev.lilt.local.dlq;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record is in its topic, written {@code PARTITION:OFFSET}. */
public record RecordPosition(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}:[0-9]{1,18}");

    /** Empty if the text is something else. */
    public static Optional<RecordPosition> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        return Optional.of(new RecordPosition(
                Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1))));
    }

    static RecordPosition of(ConsumerRecord<?, ?> record) {
        return new RecordPosition(record.partition(), record.offset());
    }

    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
