package dev.lilt.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.follow.Key;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.follow.SymptomMenu;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlainLinesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void shouldPrintASessionAsLines() throws Exception {
        // Given
        PlainLines lines = lines(StandardCharsets.UTF_8);

        // When
        lines.opened(snapshot("ready", 0, ",\"pace\":20"));
        lines.turned(snapshot("running", 0, ""));
        say(lines, 0, "prepare", "\"title\":\"On hands and knees\",\"text\":\"Wrists under shoulders\",");
        say(lines, 8, "rep", "\"rep\":3,\"reps\":8,\"set\":2,\"title\":\"Rep 3 of 8\",\"text\":\"Set 2 of 2\",");
        say(
                lines,
                8,
                "breathe-in",
                "\"rep\":3,\"reps\":8,\"title\":\"Breathe in\",\"text\":\"Breathe in, back flat\",");
        say(lines, 10, "hold", "\"rep\":3,\"side\":\"left\",\"title\":\"Stay\",\"text\":\"Keep breathing\",");
        say(lines, 11, "count", "\"title\":\"1\",\"text\":\"1 more\",");
        say(lines, 12, "release", "\"title\":\"Let go\",");
        say(lines, 14, "done", "\"title\":\"Done\",\"text\":\"Pelvic tilt is done\",");
        lines.ended(
                new Outcome.Ended(ReceivedStatus.COMPLETED, Optional.of(Duration.ofSeconds(58))),
                snapshot("completed", 60_000, ""));

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        00:00  ready        session 0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11, 1 min, 20 times as fast
                        00:00  running
                        00:00  prepare      On hands and knees - Wrists under shoulders
                        00:08  rep          Rep 3 of 8 - Set 2 of 2
                        00:08  breathe-in   Breathe in, back flat
                        00:10  stay         Stay - Keep breathing (left side)
                        00:11  count        1 more
                        00:12  lasted       [####################] 2 of 2 s
                        00:12  release      Let go
                        00:14  done         Pelvic tilt is done
                        00:14  session      [####................] 23 %
                        01:00  session      [####################] 100 %
                        01:00  completed    58 s active
                        """);
    }

    @Test
    void shouldNotCallAWalkAHold() throws Exception {
        // Given
        PlainLines lines = lines(StandardCharsets.UTF_8);

        // When
        say(lines, 10, "hold", "\"title\":\"Gentle walk\",\"text\":\"A little short of breath, able to talk\",");
        say(lines, 12, "done", "\"title\":\"Done\",");

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("""
                        00:10  keep going   Gentle walk - A little short of breath, able to talk
                        00:12  lasted       [####################] 2 of 2 s
                        00:12  done         Done
                        """);
    }

    @Test
    void shouldNameTheRepWhateverTheLanguageOfTheCue() throws Exception {
        // Given
        PlainLines lines = lines(StandardCharsets.UTF_8);

        // When
        say(lines, 8, "rep", "\"rep\":3,\"reps\":8,\"side\":\"left\",\"title\":\"3. Mal\",\"text\":\"Linke Seite\",");

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("00:08  rep          3. Mal - Linke Seite (rep 3 of 8, left side)\n");
    }

    @Test
    void shouldTellHowLongAHoldLastedWhenItIsCutShort() throws Exception {
        // Given
        PlainLines lines = lines(StandardCharsets.UTF_8);
        say(lines, 10, "hold", "\"rep\":3,\"title\":\"Stay\",");

        // When
        lines.ended(new Outcome.Ended(ReceivedStatus.STOPPED, Optional.empty()), snapshot("stopped", 11_000, ""));

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        00:10  stay         Stay
                        00:11  lasted       [##########..........] 1 of 2 s
                        00:11  session      [###.................] 18 %
                        00:11  stopped
                        """);
    }

    @Test
    void shouldPassOnTheAdviceAfterAStopForASymptom() throws Exception {
        // Given
        PlainLines lines = lines(StandardCharsets.UTF_8);
        String guidance = ",\"guidance\":{\"urgency\":\"urgent\",\"title\":\"Get urgent care now\","
                + "\"texts\":[\"Call the emergency number.\"]}";

        // When
        lines.ended(new Outcome.Ended(ReceivedStatus.STOPPED, Optional.empty()), snapshot("stopped", 11_000, guidance));

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        00:11  session      [###.................] 18 %
                        00:11  stopped
                        00:11  advice       !! CALL THE EMERGENCY NUMBER NOW !!
                        00:11  advice       Get urgent care now
                        00:11  advice       Call the emergency number.
                        """);
    }

    @Test
    void shouldSayThatItWaitsAndTakeALineForTheAnswer() throws Exception {
        // Given
        BlockingQueue<Key> pressed = new LinkedBlockingQueue<>();
        PlainLines lines = new PlainLines(
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream("no\n x".getBytes(StandardCharsets.UTF_8)));

        // When
        lines.turned(snapshot("waiting", 8000, ""));
        lines.onKey(pressed::add);

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("00:08  waiting      In position? Press space or Enter\n");
        assertThat(pressed.poll(30, TimeUnit.SECONDS)).isEqualTo(Key.Plain.READY);
        assertThat(pressed.poll(30, TimeUnit.SECONDS)).isEqualTo(Key.Plain.READY);
    }

    @Test
    void shouldSayWhatItWaitsForWhereNobodyCanAnswer() throws Exception {
        // Given
        PlainLines lines = lines(StandardCharsets.UTF_8);

        // When
        lines.turned(snapshot("waiting", 8000, ""));

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("00:08  waiting      until a device of yours says that you are in position\n");
    }

    @Test
    void shouldKeepToTheCharactersOfTheOutputAndObeyNone() throws Exception {
        // Given
        PlainLines lines = lines(StandardCharsets.US_ASCII);

        // When
        say(lines, 8, "tip", "\"title\":\"Más · cómodo…\",\"text\":\"red \\u001b[31m\\r\\n alert\",");

        // Then
        assertThat(bytes.toString(StandardCharsets.US_ASCII))
                .isEqualTo("00:08  tip          Mas - comodo... - red  [31m  alert\n");
    }

    private PlainLines lines(Charset charset) {
        return new PlainLines(new PrintStream(bytes, true, charset), null);
    }

    private static void say(PlainLines lines, int seconds, String kind, String more) throws Exception {
        lines.cue(
                Json.read(Wire.cue(0, seconds, kind, more), ReceivedCue.class),
                snapshot("running", seconds * 1000L, ""));
    }

    private static SessionSnapshot snapshot(String status, long positionMs, String more) throws Exception {
        String state = Wire.state(2, status, positionMs, 0).replace(",\"followers\"", more + ",\"followers\"");
        return new SessionSnapshot(
                Json.read(state, ReceivedState.class),
                Duration.ofMillis(positionMs),
                null,
                null,
                null,
                null,
                List.of(),
                true,
                null,
                SymptomMenu.BUILT_IN);
    }
}
