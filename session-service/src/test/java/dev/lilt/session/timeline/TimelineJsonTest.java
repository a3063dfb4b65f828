package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Side;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class TimelineJsonTest {

    @Provide
    Arbitrary<CompiledSession> compiledSessions() {
        return CompiledSessions.any();
    }

    @Test
    void shouldSortNamesAndEscapeNoMoreThanItHasTo() {
        // Given
        String text = "\"So\\\" – say\b\f\n\r\t\u0001\u001f\u007f/é膝\uD83E\uDD30";
        Timeline timeline = Timeline.of(List.of(
                new Cue(
                        0,
                        Duration.ZERO,
                        Duration.ofMillis(2_500),
                        new CueContent(
                                CueKind.BREATHE_IN,
                                "cat-cow",
                                "a",
                                text,
                                "c",
                                Haptic.RISING,
                                Breath.IN,
                                Side.LEFT,
                                1,
                                5,
                                2)),
                end(1, Duration.ofMillis(2_500))));

        // When
        String json = timeline.json();

        // Then: RFC 8785, section 3.2.2.2
        assertThat(json)
                .isEqualTo("{\"timelineId\":\"" + timeline.id() + "\",\"cues\":["
                        + "{\"atMs\":0,\"breath\":\"in\",\"durationMs\":2500,\"exercise\":\"cat-cow\","
                        + "\"haptic\":\"rising\",\"index\":0,\"kind\":\"breathe-in\",\"rep\":1,\"reps\":5,\"say\":\"c\","
                        + "\"set\":2,\"side\":\"left\","
                        + "\"text\":\"\\\"So\\\\\\\" – say\\b\\f\\n\\r\\t\\u0001\\u001f\u007f/é膝\uD83E\uDD30\","
                        + "\"title\":\"a\"},"
                        + "{\"atMs\":2500,\"durationMs\":0,\"exercise\":\"cat-cow\",\"haptic\":\"rising\",\"index\":1,"
                        + "\"kind\":\"end\",\"say\":\"\",\"text\":\"\",\"title\":\"\"}],\"durationMs\":2500}");
    }

    @Property(tries = 500)
    void shouldBeReadAsWhatWasWritten(@ForAll @CharRange(from = '\0', to = '\u02ff') String text) {
        // Given
        CueContent content =
                new CueContent(CueKind.END, "cat-cow", text, text, text, Haptic.RISING, null, null, 0, 0, 0);
        Timeline timeline = Timeline.of(List.of(new Cue(0, Duration.ZERO, Duration.ZERO, content)));

        // When
        Timeline read = Timeline.read(timeline.json());

        // Then
        assertThat(read).isEqualTo(timeline);
    }

    @Property(tries = 100)
    void shouldEncodeTheMembersOfEachCueForItsEvents(@ForAll("compiledSessions") CompiledSession compiledSession)
            throws JsonProcessingException {
        // Given
        ObjectMapper json = new ObjectMapper();
        Timeline timeline = Timeline.read(compiledSession.timeline().json());
        JsonNode cues = json.readTree(timeline.json()).get("cues");

        for (Cue cue : timeline.cues()) {
            // When
            String members = members(timeline.encoded(cue.index()));

            // Then
            String alone = json.writeValueAsString(cues.get(cue.index()));
            assertThat(members).isEqualTo(alone.substring(0, alone.length() - 1));
            assertThat(members(EncodedCue.of(cue))).isEqualTo(members);
        }
    }

    @Test
    void shouldReadATimelineOfALaterVersionThatSaysMore() {
        // Given
        Timeline timeline = Timeline.of(List.of(end(0, Duration.ZERO)));
        String later = timeline.json().replace("\"index\":0,", "\"index\":0,\"intensity\":{\"of\":[1]},");

        // When
        Timeline read = Timeline.read(later);

        // Then
        assertThat(read).isEqualTo(timeline);
    }

    @Test
    void shouldNotReadAKindOfCueThatIsNotKnown() {
        // Given
        String later =
                Timeline.of(List.of(end(0, Duration.ZERO))).json().replace("\"kind\":\"end\"", "\"kind\":\"sing\"");

        // Then
        assertThatThrownBy(() -> Timeline.read(later)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cue end(int index, Duration at) {
        return new Cue(
                index,
                at,
                Duration.ZERO,
                new CueContent(CueKind.END, "cat-cow", "", "", "", Haptic.RISING, null, null, 0, 0, 0));
    }

    private static String members(EncodedCue cue) {
        return new String(cue.json(), cue.from(), cue.to() - cue.from(), StandardCharsets.UTF_8);
    }
}
