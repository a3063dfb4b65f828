package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.lilt.browsertests.Figures.Spread;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.Timings;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Cues are shown and sound when they are due, though the network stalls for up to five seconds again and again. The
 * tone that is due at the start itself is measured apart: it is known only once the service has answered, and the audio
 * device needs its own time then.
 */
class OnTimeVisibleIT extends BrowserTest {
    private static final int CUES = Figures.LONG ? 300 : 80;
    private static final int PACE = Figures.LONG ? 1 : 6;
    /** A tone that is due this long after the start can't be planned before, in milliseconds. */
    private static final int AT_THE_START = 100;

    private final List<Double> shown = new ArrayList<>();
    private final List<Double> clockErrors = new ArrayList<>();
    private final List<Double> heardAsPlanned = new ArrayList<>();
    private final List<Double> heardAtTheStart = new ArrayList<>();

    @Test
    void shouldShowAndSoundCuesOnTimeWhileTheNetworkStalls() throws InterruptedException {
        // Given
        client.signIn();
        AtomicBoolean over = new AtomicBoolean();

        // When
        Thread stalls = Thread.ofVirtual().start(() -> stall(over));
        for (int session = 0; shown.size() < CUES; session++) {
            measure();
            assertThat(session).as("sessions needed for so many cues").isLessThan(10);
        }
        over.set(true);
        stalls.join();

        // Then
        Figures.print(2, "shown − due: %s", Spread.of(shown));
        Figures.print(2, "of that, the client's idea of when it is due: %s", Spread.of(clockErrors));
        Figures.print(2, "heard − due: %s", Spread.of(heardAsPlanned));
        Figures.print(2, "heard − due, tones of the start itself: %s ms", rounded(heardAtTheStart));
        assertThat(Spread.of(shown).p99()).isLessThan(Figures.limit(50, 250));
        assertThat(Spread.of(heardAsPlanned).p99()).isLessThan(Figures.limit(10, 100));
        assertThat(heardAtTheStart).allSatisfy(off -> assertThat(Math.abs(off)).isLessThan(Figures.limit(50, 100)));
        assertThat(client.problems()).isEmpty();
    }

    private void measure() {
        GuidedSession session = GuidedSession.morning(client, PACE);
        Page page = session.openByTap();
        session.start(page);
        double endsAt = session.dueAt(session.cues().size() - 1);
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> System.currentTimeMillis() > endsAt + 500);
        Timings timings = Timings.of(page);
        shown.addAll(timings.deviations(session, "shownAt"));
        clockErrors.addAll(timings.clockErrors(session));
        for (JsonNode tone : WebClient.valueOf(page, "recorded.tones")) {
            double heardAt = tone.get("heardAt").doubleValue();
            boolean isOfSession = !tone.get("looped").booleanValue()
                    && tone.get("stoppedAt").doubleValue() == 0
                    && heardAt >= session.dueAt(0) - AT_THE_START;
            if (isOfSession) {
                measureTone(session, heardAt);
            }
        }
        page.close();
    }

    /** Takes the cue that is nearest in time as the one of the tone. */
    private void measureTone(GuidedSession session, double heardAt) {
        double dueAt = session.cues().stream()
                .map(cue -> session.dueAt(cue.get("index").intValue()))
                .min(Comparator.comparingDouble(due -> Math.abs(heardAt - due)))
                .orElseThrow();
        boolean isAtTheStart = dueAt < session.dueAt(0) + AT_THE_START;
        (isAtTheStart ? heardAtTheStart : heardAsPlanned).add(heardAt - dueAt);
    }

    private static String rounded(List<Double> values) {
        return values.stream().map("%.1f"::formatted).collect(Collectors.joining(", "));
    }

    private void stall(AtomicBoolean over) {
        var random = new Random(14);
        while (!over.get()) {
            LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(4_000)).toNanos());
            network.silence();
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(5_000)).toNanos());
            network.restore();
        }
    }
}
