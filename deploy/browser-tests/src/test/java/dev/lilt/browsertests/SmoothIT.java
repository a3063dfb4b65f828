package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Between two cues the face moves without work of the page: the rings turn on the compositor. */
class SmoothIT extends BrowserTest {
    private static final int HOLDS = Figures.LONG ? 4 : 1;

    @Test
    void shouldNotRecalculateStylesInAHold() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);
        CDPSession devTools = client.context().newCDPSession(page);
        devTools.send("Performance.enable");
        int hold = 0;
        double styles = 0;
        double busySeconds = 0;
        double seconds = 0;

        // When
        for (int i = 0; i < HOLDS; i++) {
            hold = next(session, hold + 1);
            double beginsAt = session.dueAt(hold) + 300;
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> System.currentTimeMillis() >= beginsAt);
            Map<String, Double> before = metrics(devTools);
            // No question to the page meanwhile: each would be work of its own.
            LockSupport.parkNanos(Duration.ofMillis(2_300).toNanos());
            Map<String, Double> after = metrics(devTools);
            styles += after.get("RecalcStyleCount") - before.get("RecalcStyleCount");
            busySeconds += after.get("TaskDuration") - before.get("TaskDuration");
            seconds += after.get("Timestamp") - before.get("Timestamp");
        }

        // Then
        double busyMs = 1000 * busySeconds / seconds;
        Figures.print(
                9,
                "in %.1f s of holds: %.0f style recalculations, %.1f ms/s on the main thread",
                seconds,
                styles,
                busyMs);
        assertThat(styles).isLessThanOrEqualTo(Figures.limit(0, 2));
        assertThat(busyMs).isLessThan(Figures.limit(20, 60));
    }

    private static int next(GuidedSession session, int from) {
        for (int index = from; index < session.cues().size(); index++) {
            if (session.cues().get(index).get("kind").textValue().equals("hold")) {
                return index;
            }
        }
        throw new AssertionError("no hold");
    }

    private static Map<String, Double> metrics(CDPSession devTools) {
        JsonObject answer = devTools.send("Performance.getMetrics");
        var metrics = new HashMap<String, Double>();
        answer.getAsJsonArray("metrics")
                .forEach(each -> metrics.put(
                        each.getAsJsonObject().get("name").getAsString(),
                        each.getAsJsonObject().get("value").getAsDouble()));
        return metrics;
    }
}
