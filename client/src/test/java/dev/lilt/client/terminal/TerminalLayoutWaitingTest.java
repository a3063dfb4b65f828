package dev.lilt.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.SymptomId;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.follow.SymptomMenu;
import dev.lilt.client.language.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that waits for the member, and the keys to stop it. */
class TerminalLayoutWaitingTest {
    private static final TerminalCapabilities COLORS = new TerminalCapabilities(true, true);

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Locale.ENGLISH);
    }

    @Test
    void shouldSayHowToGoOnWhileTheSessionWaits() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 60, 24);
        SessionSnapshot snapshot = waiting(SymptomMenu.BUILT_IN);

        // When
        String drawn = TerminalLayoutTest.text(layout.lines(snapshot, null));

        // Then
        assertThat(drawn).isEqualTo("""
                        Pelvic tilt                                         waiting
                        ███████▎░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  00:10 / 01:00


                           PELVIC TILT\s
                          Ready when you are
                          Say when you are there.
                           IN POSITION? PRESS SPACE OR ENTER\s





                        s stop   or stop for:   1 chest pain   2 bleeding
                        3 fluid loss   4 sharp pain   5 dizziness   6 other
                        m more
                        space I am in position   n next   b back   e +15 s
                        q leave
                        """);
    }

    @Test
    void shouldShowTheOtherSymptomsOnRequest() throws Exception {
        // Given
        TerminalLayout layout = new TerminalLayout(COLORS, true, 60, 24);
        SymptomMenu others = new SymptomMenu(SymptomId.FIRST, SymptomId.MORE, true);

        // When
        String drawn = TerminalLayoutTest.text(layout.lines(waiting(others), null));

        // Then
        assertThat(drawn).contains("""
                        s stop   or stop for:   1 sudden short breath
                        2 numb legs or groin   3 bladder or bowel   4 fever
                        5 tightenings   6 burning urine   7 pain under the ribs
                        m the first ones
                        """);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldDrawSpanishInAscii(boolean isWaiting) throws Exception {
        // Given
        Messages.use(Locale.forLanguageTag("es"));
        TerminalLayout layout = new TerminalLayout(TerminalCapabilities.PLAIN, true, 60, 24);

        // When
        String drawn = TerminalLayoutTest.text(
                layout.lines(isWaiting ? waiting(SymptomMenu.BUILT_IN) : TerminalLayoutTest.holding(), null));

        // Then
        assertThat(drawn)
                .matches("[\\x20-\\x7E\n]+")
                .contains(
                        isWaiting
                                ? " YA ESTAS EN POSICION? PULSA ESPACIO O INTRO "
                                : "  Repeticion 3 de 8, serie 2, lado izquierdo")
                .contains("1 dolor en el pecho   2 sangrado");
    }

    private static SessionSnapshot waiting(SymptomMenu symptoms) throws Exception {
        ReceivedCue ready = Json.read(
                Wire.cue(
                        3,
                        8,
                        "ready",
                        "\"title\":\"Pelvic tilt\",\"text\":\"Ready when you are\",\"say\":\"Say when you are there.\","),
                ReceivedCue.class);
        ReceivedState waiting = Json.read(Wire.state(2, "waiting", 10_000, 10), ReceivedState.class);
        return new SessionSnapshot(
                waiting, Duration.ofSeconds(10), "Pelvic tilt", ready, null, null, List.of(), true, null, symptoms);
    }
}
