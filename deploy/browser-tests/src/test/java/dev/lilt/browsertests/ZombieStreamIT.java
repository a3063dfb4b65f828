package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A stream that says it is open and is not: the client opens another, by itself within 31 seconds, or at once on
 * return.
 */
class ZombieStreamIT extends BrowserTest {
    @Test
    void shouldOpenAnotherStreamOnReturn() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);
        network.forget();
        Page other = client.context().newPage();
        other.bringToFront();
        await().until(() -> page.evaluate("() => document.visibilityState").equals("hidden"));

        // When
        page.bringToFront();

        // Then
        double seenAfter = pauseSeenAfter(session, page, Duration.ofSeconds(50));
        Figures.print(14, "a dead stream and a return: a pause elsewhere is seen after %.0f ms", seenAfter);
        assertThat(seenAfter).isLessThan(Figures.limit(1_000, 8_000));
    }

    @Test
    void shouldOpenAnotherStreamByItself() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);

        // When
        network.forget();

        // Then
        double seenAfter = pauseSeenAfter(session, page, Duration.ofSeconds(50));
        Figures.print(14, "a dead stream alone: a pause elsewhere is seen after %.0f ms", seenAfter);
        assertThat(seenAfter).isLessThan(Figures.limit(31_000, 40_000));
    }

    private static double pauseSeenAfter(GuidedSession session, Page page, Duration patience) {
        session.command("pause");
        double pausedAt = System.currentTimeMillis();
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> page.evaluate("() => recorded.player().snapshot.state.status")
                        .equals("paused"));
        return System.currentTimeMillis() - pausedAt;
    }
}
