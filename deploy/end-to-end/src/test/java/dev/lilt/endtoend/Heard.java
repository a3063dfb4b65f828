package dev.lilt.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event of a session's log as a follower received it.
 *
 * @param nanos when it came, on this JVM's monotonic clock
 */
record Heard(String id, String name, JsonNode data, long nanos) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Heard of(String id, String name, String data, long nanos) {
        try {
            return new Heard(id, name, JSON.readTree(data), nanos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(data, e);
        }
    }

    /**
     * Returns what a follower received, less the cues that a later state overruled: a replica that has not heard of a
     * command yet goes on for a moment. As text without what is different for each follower.
     */
    static List<String> inForce(List<Heard> received) {
        List<Heard> kept = new ArrayList<>();
        for (Heard heard : received) {
            if (heard.name().equals("state")) {
                Instant at = heard.instant("at");
                while (!kept.isEmpty() && kept.getLast().isOverruledAt(at)) {
                    kept.removeLast();
                }
            }
            kept.add(heard);
        }
        return kept.stream().map(Heard::text).toList();
    }

    private boolean isOverruledAt(Instant at) {
        return name.equals("cue") && instant("dueAt").isAfter(at);
    }

    private Instant instant(String field) {
        return Instant.parse(data.get(field).textValue());
    }

    private String text() {
        ObjectNode same = data.deepCopy();
        same.remove(List.of("serverTime", "followers"));
        return id + " " + name + " " + same;
    }
}
