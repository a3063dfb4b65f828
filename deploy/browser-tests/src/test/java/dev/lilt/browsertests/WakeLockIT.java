package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The screen stays on while a session runs, and no longer. */
class WakeLockIT extends BrowserTest {
    private static final String VISIBLE_AT = "() => document.addEventListener('visibilitychange', () => {"
            + " if (document.visibilityState === 'visible') recorded.visibleAt = recorded.now() })";

    @Test
    void shouldHoldTheScreenAgainAfterReturnAndReleaseItAfterAStop() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);
        await().until(() -> isHeld(page));
        page.evaluate(VISIBLE_AT);

        // When
        Page other = client.context().newPage();
        other.bringToFront();
        await().until(() -> !isHeld(page));
        page.bringToFront();
        await().until(() -> isHeld(page));

        // Then
        double heldAgain = last(page).get("at").doubleValue()
                - WebClient.valueOf(page, "recorded.visibleAt").doubleValue();
        session.command("stop");
        await().until(() -> !isHeld(page));
        double released = last(page).get("at").doubleValue() - session.positionedAt();
        Figures.print(10, "held again %.0f ms after the return, released %.0f ms after the stop", heldAgain, released);
        assertThat(heldAgain).isLessThan(Figures.limit(200, 1_000));
        assertThat(released).isLessThan(Figures.limit(200, 1_500));
    }

    @Test
    void shouldReleaseTheScreenAtTheEndAndNotTakeItBack() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.of(client, "flare", 20, "en", false);
        Page page = session.open();
        session.start(page);
        await().until(() -> isHeld(page));

        // When
        await().atMost(Duration.ofSeconds(60))
                .until(() -> session.state().get("status").textValue().equals("completed"));

        // Then
        await().until(() -> !isHeld(page));
        Page other = client.context().newPage();
        other.bringToFront();
        page.bringToFront();
        await().during(Duration.ofMillis(500)).until(() -> !isHeld(page));
    }

    private static boolean isHeld(Page page) {
        JsonNode last = last(page);
        return last != null && last.get("held").booleanValue();
    }

    private static JsonNode last(Page page) {
        JsonNode locks = WebClient.valueOf(page, "recorded.wakeLocks");
        return locks.isEmpty() ? null : locks.get(locks.size() - 1);
    }
}
