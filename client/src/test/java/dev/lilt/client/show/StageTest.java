package dev.lilt.client.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Cue;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.State;
import dev.lilt.client.follow.Moment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Paint COLORS = new Paint(true, true);
    private static final String HOLDING = "\"rep\":3,\"reps\":8,\"set\":2,\"side\":\"left\","
            + "\"title\":\"Hold\",\"text\":\"Knee up, keep breathing\",";

    @Test
    void shouldDrawAHold() throws Exception {
        // Given
        Stage stage = new Stage(COLORS, 60, 24);

        // When
        String drawn = text(stage.lines(holding(), null));

        // Then
        assertThat(drawn).isEqualTo("""
                        Pelvic tilt                                         running
                        ████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  00:11 / 01:00

                          Rep 3 of 8 · set 2 · left side
                           HOLD\s
                          Knee up, keep breathing
                          hold     ███████████████████░░░░░░░░░░░░░░░░░░░  1 of 2 s

                          next  Let go · Slowly back
                          then  Rep 4 of 8

                        stop for 1 sharp pain 2 dizziness 3 chest pain 4 bleeding 5
                        space pause   n next   b back   e +15 s   s stop   q leave
                        """);
    }

    @Test
    void shouldDrawInAscii() throws Exception {
        // Given
        Stage stage = new Stage(Paint.PLAIN, 60, 24);

        // When
        String drawn = text(stage.lines(holding(), null));

        // Then
        assertThat(drawn).matches("[\\x20-\\x7E\n]+");
    }

    @Test
    void shouldFitALowAndNarrowTerminal() throws Exception {
        // Given
        Stage stage = new Stage(COLORS, 30, 7);

        // When
        List<AttributedString> lines = stage.lines(holding(), null);

        // Then
        assertThat(text(lines)).isEqualTo("""
                        Pelvic tilt           running
                        ██▌░░░░░░░░░░░  00:11 / 01:00
                          Rep 3 of 8 · set 2 · left s
                           HOLD\s
                          Knee up, keep breathing
                          hold     ████░░░░  1 of 2 s
                        space pause   n next   b back
                        """);
    }

    @Test
    void shouldKeepOnScreenWhatToDoAfterAStopForASymptom() throws Exception {
        // Given
        Stage stage = new Stage(COLORS, 60, 24);
        String guidance = "\"guidance\":{\"urgency\":\"urgent\",\"title\":\"Get urgent care now\",\"texts\":[]},";
        State stopped = Json.read(
                Wire.state(3, "stopped", 30_000, 0).replace("\"followers\"", guidance + "\"followers\""), State.class);
        Cue last = Json.read(
                Wire.cue(9, 30, "end", "\"title\":\"Urgent care now\",\"text\":\"Call the emergency number\","),
                Cue.class);
        Moment moment = new Moment(stopped, Duration.ofSeconds(30), null, last, null, null, List.of(), true);

        // When
        String drawn = text(stage.last(moment, "Stopped, 30 s active"));

        // Then
        assertThat(drawn).isEqualTo("""
                        Lilt                                                stopped
                        ██████████████████████░░░░░░░░░░░░░░░░░░░░░░  00:30 / 01:00
                        Stopped, 30 s active
                           URGENT CARE NOW\s
                          Call the emergency number
                        """);
    }

    @Test
    void shouldUseNoColorWhenTheMemberWantsNone() throws Exception {
        // Given
        Stage stage = new Stage(new Paint(true, false), 60, 24);

        // When
        List<AttributedString> lines = stage.lines(holding(), null);

        // Then
        String coded = lines.stream().map(AttributedString::toAnsi).collect(Collectors.joining());
        assertThat(coded).contains("\u001b[").doesNotContainPattern("\u001b\\[([0-9;]+;)?[349][0-9]");
    }

    private static Moment holding() throws Exception {
        Cue hold = Json.read(Wire.cue(5, 10, "hold", HOLDING), Cue.class);
        Cue count = Json.read(Wire.cue(6, 11, "count", "\"title\":\"1\","), Cue.class);
        Cue release =
                Json.read(Wire.cue(7, 12, "release", "\"title\":\"Let go\",\"text\":\"Slowly back\","), Cue.class);
        Cue rep = Json.read(Wire.cue(8, 14, "rep", "\"title\":\"Rep 4 of 8\","), Cue.class);
        return new Moment(
                Json.read(Wire.state(2, "running", 0, 0), State.class),
                Duration.ofSeconds(11),
                "Pelvic tilt",
                hold,
                hold,
                hold,
                List.of(count, release, rep),
                true);
    }

    private static String text(List<AttributedString> lines) {
        return lines.stream().map(AttributedString::toString).collect(Collectors.joining("\n", "", "\n"));
    }
}
