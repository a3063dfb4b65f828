package dev.lilt.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.follow.PendingStop;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.follow.SymptomMenu;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalLayoutTest {
    private static final TerminalCapabilities COLORS = new TerminalCapabilities(true, true);
    private static final String HOLDING = "\"rep\":3,\"reps\":8,\"set\":2,\"side\":\"left\","
            + "\"title\":\"Stay\",\"text\":\"Knee up, keep breathing\",";

    @Test
    void shouldDrawAHold() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 60, 24);

        // When
        String drawn = text(layout.lines(holding(), null));

        // Then
        assertThat(drawn).isEqualTo("""
                        Pelvic tilt                                         running
                        ████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  00:11 / 01:00

                          Rep 3 of 8 · set 2 · left side
                           STAY\s
                          Knee up, keep breathing
                          stay        █████████████████▌░░░░░░░░░░░░░░░░░  1 of 2 s

                          next  Let go · Slowly back
                          then  Rep 4 of 8

                        s stop   or stop for:   1 chest pain   2 bleeding
                        3 fluid loss   4 sharp pain   5 dizziness   6 other
                        m more
                        space pause   n next   b back   e +15 s   q leave
                        """);
    }

    @Test
    void shouldDrawInAscii() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(TerminalCapabilities.PLAIN, true, 60, 24);

        // When
        String drawn = text(layout.lines(holding(), null));

        // Then
        assertThat(drawn).matches("[\\x20-\\x7E\n]+");
    }

    @Test
    void shouldFitALowAndNarrowTerminal() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 30, 8);

        // When
        List<AttributedString> lines = layout.lines(holding(), null);

        // Then
        assertThat(text(lines)).isEqualTo("""
                        Pelvic tilt           running
                           STAY\s
                        s stop   or stop for:
                        1 chest pain   2 bleeding
                        3 fluid loss   4 sharp pain
                        5 dizziness   6 other
                        m more
                        space pause   n next   b back
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 200})
    void shouldShowEveryKeyWhole(int columns) throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, columns, 24);

        // When
        String drawn =
                text(layout.lines(holding(), "A notice that is longer than the line of a small terminal is broken"));

        // Then
        assertThat(drawn)
                .contains("s stop", "space pause", "n next", "b back", "e +15 s", "q leave")
                .contains(
                        "1 chest pain",
                        "2 bleeding",
                        "3 fluid loss",
                        "4 sharp pain",
                        "5 dizziness",
                        "6 other",
                        "m more")
                .contains("is broken");
        assertThat(drawn.lines()).allMatch(line -> line.length() < columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldShowHowToStopForAsLongAsThereIsALine(int rows) throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 40, rows);

        // When
        List<AttributedString> lines = layout.lines(holding(), "notice");

        // Then
        assertThat(lines).hasSize(rows);
        assertThat(text(lines)).contains("s stop, 1-6 for a symptom\n");
    }

    @Test
    void shouldShowSomebodyWhoLooksOnNoKeyThatDoesNothing() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, false, 80, 24);

        // When
        String drawn = text(layout.lines(holding(), null));

        // Then
        assertThat(drawn).endsWith("\nq leave\n").doesNotContain("stop", "pause", "1 sharp pain");
    }

    @Test
    void shouldShowHowToGetIntoPosition() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 40, 24);
        ReceivedCue prepare = Json.read(
                Wire.cue(
                        0,
                        0,
                        "prepare",
                        "\"title\":\"Pelvic tilt\",\"text\":\"On hands and knees\",\"say\":\"Come onto hands and"
                                + " knees. Hands under shoulders, knees under hips.\","),
                ReceivedCue.class);
        ReceivedState running = Json.read(Wire.state(2, "running", 0, 0), ReceivedState.class);
        SessionSnapshot snapshot = new SessionSnapshot(
                running,
                Duration.ZERO,
                "Pelvic tilt",
                prepare,
                null,
                null,
                List.of(),
                true,
                null,
                SymptomMenu.BUILT_IN);

        // When
        String drawn = text(layout.lines(snapshot, null));

        // Then
        assertThat(drawn).contains("""
                           PELVIC TILT\s
                          On hands and knees
                          Come onto hands and knees. Hands
                          under shoulders, knees under hips.
                        """);
    }

    @Test
    void shouldShowWhatToDoFromThePressOnAndHowFarTheStopIs() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 60, 24);
        ReceivedStopGuidance guidance = new ReceivedStopGuidance(
                "urgent", "Urgent care now", List.of("Call for help and do not go alone."), null);
        PendingStop stop = new PendingStop(Duration.ZERO, new LinkedHashSet<>(), guidance, "The stop is not sent yet.");
        SessionSnapshot snapshot = holding();
        SessionSnapshot stopping = new SessionSnapshot(
                snapshot.state(),
                snapshot.position(),
                "Pelvic tilt",
                null,
                null,
                null,
                List.of(),
                false,
                stop,
                SymptomMenu.BUILT_IN);

        // When
        String drawn = text(layout.lines(stopping, null));

        // Then
        assertThat(drawn).isEqualTo("""
                        Pelvic tilt                                        stopping
                        ████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  00:11 / 01:00

                           CALL THE EMERGENCY NUMBER NOW\s
                           URGENT CARE NOW\s
                          Call for help and do not go alone.

                        The stop is not sent yet.
                        q leave
                        """);
    }

    @Test
    void shouldKeepTheEndOnScreen() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 60, 24);
        ReceivedCue end = Json.read(
                Wire.cue(9, 60, "end", "\"title\":\"Well done\",\"text\":\"That is all for now\","), ReceivedCue.class);
        ReceivedState completed = Json.read(Wire.state(2, "completed", 60_000, 60), ReceivedState.class);
        SessionSnapshot snapshot = new SessionSnapshot(
                completed, Duration.ofSeconds(60), null, end, null, null, List.of(), true, null, SymptomMenu.BUILT_IN);

        // When
        String drawn = text(layout.last(snapshot, "Completed, 58 s active"));

        // Then
        assertThat(drawn).isEqualTo("""
                        Lilt                                              completed
                        ████████████████████████████████████████████  01:00 / 01:00
                        Completed, 58 s active
                           WELL DONE\s
                          That is all for now
                        """);
    }

    @Test
    void shouldKeepOnScreenWhatToDoAfterAStopForASymptom() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 60, 24);
        String guidance = "\"guidance\":{\"urgency\":\"urgent\",\"title\":\"Get urgent care now\",\"texts\":[]},";
        ReceivedState stopped = Json.read(
                Wire.state(3, "stopped", 30_000, 0).replace("\"followers\"", guidance + "\"followers\""),
                ReceivedState.class);
        ReceivedCue last = Json.read(
                Wire.cue(9, 30, "end", "\"title\":\"Urgent care now\",\"text\":\"Call the emergency number\","),
                ReceivedCue.class);
        SessionSnapshot snapshot = new SessionSnapshot(
                stopped, Duration.ofSeconds(30), null, last, null, null, List.of(), true, null, SymptomMenu.BUILT_IN);

        // When
        String drawn = text(layout.last(snapshot, "Stopped, 30 s active"));

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
        TerminalLayout layout = new TerminalLayout(new TerminalCapabilities(true, false), true, 60, 24);

        // When
        List<AttributedString> lines = layout.lines(holding(), null);

        // Then
        String coded = lines.stream().map(AttributedString::toAnsi).collect(Collectors.joining());
        assertThat(coded).contains("\u001b[").doesNotContainPattern("\u001b\\[([0-9;]+;)?[349][0-9]");
    }

    static SessionSnapshot holding() throws Exception {
        ReceivedCue hold = Json.read(Wire.cue(5, 10, "hold", HOLDING), ReceivedCue.class);
        ReceivedCue count = Json.read(Wire.cue(6, 11, "count", "\"title\":\"1\","), ReceivedCue.class);
        ReceivedCue release = Json.read(
                Wire.cue(7, 12, "release", "\"title\":\"Let go\",\"text\":\"Slowly back\","), ReceivedCue.class);
        ReceivedCue rep = Json.read(Wire.cue(8, 14, "rep", "\"title\":\"Rep 4 of 8\","), ReceivedCue.class);
        return new SessionSnapshot(
                Json.read(Wire.state(2, "running", 0, 0), ReceivedState.class),
                Duration.ofSeconds(11),
                "Pelvic tilt",
                hold,
                hold,
                hold,
                List.of(count, release, rep),
                true,
                null,
                SymptomMenu.BUILT_IN);
    }

    static String text(List<AttributedString> lines) {
        return lines.stream().map(AttributedString::toString).collect(Collectors.joining("\n", "", "\n"));
    }
}
