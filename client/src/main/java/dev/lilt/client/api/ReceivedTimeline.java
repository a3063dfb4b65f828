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
public record ReceivedTimeline(String timelineId, List<ReceivedCue> cues) {
    public ReceivedTimeline {
        cues = List.copyOf(cues);
    }

    /** Its cues have no time of their own until a session gives it to them. */
    static ReceivedTimeline read(JsonNode json) throws ApiException {
        List<ReceivedCue> cues = new ArrayList<>();
        for (JsonNode cue : json.path("cues")) {
            if (cue instanceof ObjectNode object) {
                cues.add(Json.read(object.put("dueAt", Instant.EPOCH.toString()), ReceivedCue.class));
            }
        }
        return new ReceivedTimeline(json.path("timelineId").asText(), cues);
    }

    /**
     * The cues that a running session has yet to say, as far as {@code state} tells, each with the instant at which it
     * is due.
     *
     * @param waits whether it stands at each gate: nothing behind the next one has a time then
     */
    public List<ReceivedCue> ahead(ReceivedState state, boolean waits) {
        if (state.status() != ReceivedStatus.RUNNING || !timelineId.equals(state.timelineId())) {
            return List.of();
        }
        long gateMs = cues.stream()
                .filter(cue -> waits && cue.isGate() && cue.atMs() > state.positionMs())
                .mapToLong(ReceivedCue::atMs)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        // A session that runs at a gate has passed it, and says no more of it.
        int passed = cues.stream()
                .filter(cue -> waits && cue.isGate() && cue.atMs() == state.positionMs())
                .mapToInt(ReceivedCue::index)
                .max()
                .orElse(-1);
        return cues.stream()
                .filter(cue -> cue.atMs() >= state.positionMs() && cue.index() > passed)
                .filter(cue -> cue.atMs() < gateMs || (cue.atMs() == gateMs && cue.isGate()))
                .map(cue -> cue.dueAt(state.reaches(Duration.ofMillis(cue.atMs()))))
                .toList();
    }
}
