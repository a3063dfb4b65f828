package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stop for a symptom reaches the server and every tab at once, whatever else goes on. */
class StopAlwaysWinsIT extends BrowserTest {
    private static final String SEEN_LATER = "() => { recorded.guidance = recorded.seen('[data-part=guidance]') }";

    @Test
    void shouldStopEverywhereWithinASecondWithEightTabsOpen() {
        // Given
        Page today = client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        session.command("start");
        List<Page> faces = new ArrayList<>();
        for (int tab = 0; tab < 6; tab++) {
            faces.add(session.open());
        }
        Page week = client.open("#/week");
        assertThat(week.locator("[data-part=week]").first()).isVisible();
        assertThat(client.context().pages()).contains(today, week).hasSizeGreaterThanOrEqualTo(8);
        faces.forEach(face -> face.evaluate(SEEN_LATER));
        Page front = faces.getLast();
        front.bringToFront();
        GuidedSession.part(front, "stop").click();

        // When
        GuidedSession.part(front, "symptoms").locator("[data-symptom]").first().click();

        // Then
        double clickedAt = WebClient.valueOf(front, "recorded.clickedAt").doubleValue();
        double last = faces.stream()
                .mapToDouble(
                        face -> WebClient.valueOf(face, "recorded.guidance").doubleValue())
                .max()
                .orElseThrow();
        await().until(() -> session.state().get("status").textValue().equals("stopped"));
        double stoppedAt = Instant.parse(session.state().get("at").textValue()).toEpochMilli();
        Figures.print(
                1,
                "8 tabs: stopped at the server after %.0f ms, guidance in the last tab after %.0f ms",
                stoppedAt - clickedAt,
                last - clickedAt);
        assertThat(stoppedAt - clickedAt).isLessThan(Figures.limit(1_000, 2_000));
        assertThat(last - clickedAt).isLessThan(Figures.limit(1_000, 3_000));
        assertThat(client.problems()).isEmpty();
    }

    @Test
    void shouldShowGuidanceAtOnceWithoutTheNetworkAndSendTheStopWhenItIsBack() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        session.command("start");
        Page page = session.open();
        await().untilAsserted(() -> assertThat(page.evaluate("() => recorded.player().snapshot.state.status"))
                .isEqualTo("running"));
        page.evaluate(SEEN_LATER);
        network.silence();
        GuidedSession.part(page, "stop").click();

        // When
        GuidedSession.part(page, "symptoms").locator("[data-symptom]").first().click();

        // Then
        double clickedAt = WebClient.valueOf(page, "recorded.clickedAt").doubleValue();
        double seenAt = WebClient.valueOf(page, "recorded.guidance").doubleValue();
        assertThat(GuidedSession.part(page, "guidance")).isVisible();
        network.refuse();
        network.restore();
        double backAt = System.currentTimeMillis();
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> session.state().get("status").textValue().equals("stopped"));
        double stoppedAt = Instant.parse(session.state().get("at").textValue()).toEpochMilli();
        Figures.print(
                1,
                "no network: guidance after %.0f ms, sent %.0f ms after the network was back",
                seenAt - clickedAt,
                stoppedAt - backAt);
        assertThat(seenAt - clickedAt).isLessThan(Figures.limit(100, 500));
        assertThat(stoppedAt - backAt).isLessThan(Figures.limit(2_000, 5_000));
        assertThat(session.state().get("guidance").get("urgency").textValue()).isEqualTo("urgent");
    }

    @Test
    void shouldSendAStopOverConnectionsThatTheNetworkHasForgotten() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        session.command("start");
        Page page = session.open();
        await().untilAsserted(() -> assertThat(page.evaluate("() => recorded.player().snapshot.state.status"))
                .isEqualTo("running"));
        page.evaluate(SEEN_LATER);
        GuidedSession.part(page, "stop").click();
        network.forget();

        // When
        GuidedSession.part(page, "symptoms").locator("[data-symptom]").first().click();

        // Then
        double clickedAt = WebClient.valueOf(page, "recorded.clickedAt").doubleValue();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> session.state().get("status").textValue().equals("stopped"));
        double stoppedAt = Instant.parse(session.state().get("at").textValue()).toEpochMilli();
        Figures.print(1, "forgotten connections: stopped at the server %.0f ms after the tap", stoppedAt - clickedAt);
        assertThat(stoppedAt - clickedAt).isLessThan(Figures.limit(5_000, 6_000));
    }
}
