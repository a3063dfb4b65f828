package dev.lilt.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a session says from its beginning to its end; it changes only when something is extended, and gets
 * another id then.
 */
public record Timeline(String timelineId, List<Cue> cues) {
    public Timeline {
        cues = List.copyOf(cues);
    }

    /** Its cues have no time of their own until a session gives it to them. */
    static Timeline read(JsonNode json) throws ApiException {
        List<Cue> cues = new ArrayList<>();
        for (JsonNode cue : json.path("cues")) {
            if (cue instanceof ObjectNode object) {
                cues.add(Json.read(object.put("dueAt", Instant.EPOCH.toString()), Cue.class));
            }
        }
        return new Timeline(json.path("timelineId").asText(), cues);
    }

    /**
     * The cues that a running session has yet to say, as far as {@code state} tells, each with the instant at which it
     * is due.
     */
    public List<Cue> ahead(State state) {
        if (state.status() != Status.RUNNING || !timelineId.equals(state.timelineId())) {
            return List.of();
        }
        return cues.stream()
                .filter(cue -> cue.atMs() >= state.positionMs())
                .map(cue -> cue.dueAt(state.reaches(Duration.ofMillis(cue.atMs()))))
                .toList();
    }
}
