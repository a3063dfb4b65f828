package dev.lilt.session.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * A timeline as a table that a person can check: offset, length, kind, rep, side, breath, then title, text and speech.
 */
final class CueTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CueTable() {}

    static String of(Timeline timeline) {
        return timeline.cues().stream().map(CueTable::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Cue cue) {
        try {
            JsonNode json = JSON.readTree(cue.json());
            String rep = json.has("rep") ? json.get("rep") + "/" + json.get("reps") : "-";
            String set = json.has("set") ? " set" + json.get("set") : "";
            return "%6d %6d %-11s %-5s %-5s %-4s %-6s| %s | %s | %s"
                    .formatted(
                            json.get("atMs").asLong(),
                            json.get("durationMs").asLong(),
                            json.get("kind").textValue(),
                            rep + set,
                            json.path("side").asText("-"),
                            json.path("breath").asText("-"),
                            json.get("haptic").textValue(),
                            json.get("title").textValue(),
                            json.get("text").textValue(),
                            json.get("say").textValue());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
