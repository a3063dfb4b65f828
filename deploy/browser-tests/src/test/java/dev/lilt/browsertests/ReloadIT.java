package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import org.junit.jupiter.api.Test;

/** After a reload in mid-rep the face is back at once, in the right place, with the server or without. */
class ReloadIT extends BrowserTest {
    /** Measures the time from the start of the navigation until the face is drawn, and its position then. */
    private static final String BACK = """
            new Promise((resolve) => {
                const look = () => {
                    const face = recorded.find('lilt-face')
                    const title = face?.shadowRoot?.querySelector('[data-part=title]')
                    if (!face?.player || !title?.checkVisibility() || title.textContent === '') {
                        requestAnimationFrame(look)
                        return
                    }
                    resolve({
                        tookMs: performance.now(), at: recorded.now(), positionMs: face.player.position(),
                        title: title.textContent, status: face.player.snapshot.state.status,
                    })
                }
                look()
            })""";

    @Test
    void shouldBeBackInTheRightRepWithTheServer() {
        reload("server up", () -> {});
    }

    @Test
    void shouldBeBackInTheRightRepWithoutTheServer() {
        reload("server down", () -> network.refuse());
    }

    private void reload(String what, Runnable before) {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 8);
        Page page = session.open();
        session.start(page);
        await().until(() -> session.positionAt((double) System.currentTimeMillis()) > 40_000);
        page.waitForFunction("() => navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated')");
        assertThat(GuidedSession.part(page, "title")).isVisible();

        // When
        before.run();
        page.reload();
        JsonNode back = WebClient.valueOf(page, BACK);

        // Then
        double off = back.get("positionMs").doubleValue()
                - session.positionAt(back.get("at").doubleValue());
        Figures.print(
                4,
                "%s: face after %.0f ms, %.0f ms off in session time at 8 times the pace",
                what,
                back.get("tookMs").doubleValue(),
                off);
        assertThat(back.get("status").textValue()).isEqualTo("running");
        assertThat(Math.abs(off) / 8).isLessThan(Figures.limit(100, 250));
        assertThat(back.get("tookMs").doubleValue()).isLessThan(Figures.limit(500, 3_000));
    }
}
