package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.lilt.browsertests.Figures.Spread;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two devices of a member show the same position, though the clock of one is seven minutes ahead. */
class TwoDevicesIT extends BrowserTest {
    private static final Duration MEASURED = Figures.LONG ? Duration.ofMinutes(2) : Duration.ofSeconds(12);
    private static final int AHEAD_MS = 7 * 60_000;

    /** Put before every script, in pages and workers. */
    private static final String CLOCK_AHEAD = """
            if (!globalThis.clockIsAhead) {
                globalThis.clockIsAhead = true
                const origin = performance.timeOrigin, now = Date.now
                Date.now = () => now.call(Date) + %1$d
                Object.defineProperty(Performance.prototype, 'timeOrigin', { get: () => origin + %1$d })
            }
            """.formatted(AHEAD_MS);

    private static final String SAMPLE =
            "() => { recorded.samples = []; setInterval(() => { const player = recorded.player();"
                    + " recorded.samples.push([recorded.now(), player.position(), player.snapshot.state.status]) }, 50) }";

    @Test
    void shouldShowTheSamePositionOnADeviceWithAWrongClock() {
        // Given
        String member = "browser-" + UUID.randomUUID();
        client.signIn(member);
        GuidedSession session = GuidedSession.morning(client, 1);
        WebClient ahead = device(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        ahead.context().addInitScript(CLOCK_AHEAD);
        ahead.context().route("**/*.js", TwoDevicesIT::putClockAhead);
        ahead.signIn(member);
        Page right = session.open();
        Page wrong = ahead.open(session.route());
        session.command("start");
        await().untilAsserted(() -> assertThat(status(right) + status(wrong)).isEqualTo("runningrunning"));
        // The first samples of the clock come within seconds.
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);

        // When
        right.evaluate(SAMPLE);
        wrong.evaluate(SAMPLE);
        await().pollDelay(MEASURED).atMost(MEASURED.plusSeconds(10)).until(() -> true);

        // Then
        double jumped = WebClient.valueOf(wrong, "recorded.now()").doubleValue() - System.currentTimeMillis();
        assertThat(jumped)
                .as("how far the clock of that device is ahead")
                .isBetween(AHEAD_MS - 5_000.0, AHEAD_MS + 5_000.0);
        List<Double> differences =
                differences(WebClient.valueOf(right, "recorded.samples"), WebClient.valueOf(wrong, "recorded.samples"));
        Figures.print(5, "difference of the positions: %s", Spread.of(differences));
        assertThat(Spread.of(differences).p99()).isLessThan(Figures.limit(100, 250));

        GuidedSession.part(right, "pause").click();
        double pausedAt = WebClient.valueOf(right, "recorded.clickedAt").doubleValue();
        await().untilAsserted(() -> assertThat(status(wrong)).isEqualTo("paused"));
        JsonNode samples = WebClient.valueOf(wrong, "recorded.samples");
        double seenAt = firstPaused(samples) - AHEAD_MS;
        Figures.print(5, "a pause is seen on the other device after %.0f ms", seenAt - pausedAt);
        assertThat(seenAt - pausedAt).isLessThan(Figures.limit(500, 1_500));
    }

    private static void putClockAhead(Route route) {
        var response = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(CLOCK_AHEAD + response.text()));
    }

    private static String status(Page page) {
        return (String) page.evaluate("() => recorded.player()?.snapshot.state.status ?? ''");
    }

    /** Compares where each device puts the start of the session on the clock of this machine. */
    private static List<Double> differences(JsonNode right, JsonNode wrong) {
        var differences = new ArrayList<Double>();
        for (int i = 0; i < Math.min(right.size(), wrong.size()); i++) {
            differences.add(startOf(right.get(i)) - (startOf(wrong.get(i)) - AHEAD_MS));
        }
        return differences;
    }

    private static double startOf(JsonNode sample) {
        return sample.get(0).doubleValue() - sample.get(1).doubleValue();
    }

    private static double firstPaused(JsonNode samples) {
        for (JsonNode sample : samples) {
            if (sample.get(2).textValue().equals("paused")) {
                return sample.get(0).doubleValue();
            }
        }
        throw new AssertionError("never paused");
    }
}
