package dev.lilt.session.timeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The cues and the duration of a timeline in JSON, encoded once and kept beside the timeline for all who follow it. Its
 * digest is the timeline's id, so the bytes must never change: they are RFC 8785, which is what Jackson writes with
 * sorted names and lower-case hexadecimal digits. This and {@link CueJson} are the only classes of the domain that know
 * Jackson.
 */
final class TimelineJson {
    private static final int BYTES_OF_A_CUE = 192;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();
    private static final ObjectWriter CUE = JSON.writerFor(CueJson.class);

    /** A timeline as it is stored and sent. */
    @JsonPropertyOrder({"timelineId", "cues", "durationMs"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(String timelineId, List<CueJson> cues, long durationMs) {}

    private final byte[] bytes;
    /** Where each cue begins, and where one more would; one byte lies between the end of a cue and the next. */
    private final int[] starts;

    private TimelineJson(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    static TimelineJson of(List<Cue> cues) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(cues.size() * BYTES_OF_A_CUE);
        int[] starts = new int[cues.size() + 1];
        // By way of a writer, which leaves characters beyond the basic plane unescaped.
        try (JsonGenerator json = JSON.createGenerator(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            json.writeStartObject();
            json.writeArrayFieldStart("cues");
            json.flush();
            starts[0] = bytes.size();
            for (int i = 0; i < cues.size(); i++) {
                CUE.writeValue(json, CueJson.of(cues.get(i)));
                json.flush();
                starts[i + 1] = bytes.size() + 1;
            }
            json.writeEndArray();
            json.writeNumberField("durationMs", cues.getLast().at().toMillis());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("a timeline can always be written as JSON", impossible);
        }
        return new TimelineJson(bytes.toByteArray(), starts);
    }

    /** One cue by itself. */
    static byte[] cue(Cue cue) {
        return text(CueJson.of(cue)).getBytes(StandardCharsets.UTF_8);
    }

    /** A timeline with its id, as it is stored and sent. */
    static String document(Timeline timeline) {
        List<CueJson> cues = timeline.cues().stream().map(CueJson::of).toList();
        return text(new Document(timeline.id(), cues, timeline.duration().toMillis()));
    }

    static Timeline read(String document) {
        try {
            Document read = JSON.readValue(document, Document.class);
            Map<String, String> shared = new HashMap<>();
            List<Cue> cues = read.cues().stream()
                    .map(cue -> cue.cue(text -> shared.computeIfAbsent(text, first -> first)))
                    .toList();
            return new Timeline(read.timelineId(), cues, of(cues));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a timeline was stored that can't be read", notJson);
        }
    }

    EncodedCue cue(int index) {
        return new EncodedCue(index, bytes, starts[index], starts[index + 1] - 2);
    }

    /** Returns the name of the algorithm and the digest of the bytes. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a cue can always be written as JSON", impossible);
        }
    }
}
