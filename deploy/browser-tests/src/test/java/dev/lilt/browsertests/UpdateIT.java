package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A new build of the client waits while a session is under way, and takes over at a navigation after it. */
class UpdateIT extends BrowserTest {
    private static final String WAITING = "navigator.serviceWorker.ready.then(({ waiting }) => waiting?.state)";
    /** The build whose files a page gets: no other one waits for its turn. */
    private static final String RUNNING = """
            navigator.serviceWorker.ready.then(async ({ waiting }) => waiting ?? (await caches.keys()).at(-1))""";

    @Test
    void shouldWaitForTheEndOfTheSession() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 8);
        Page page = session.open();
        session.start(page);
        await().until(() -> WebClient.valueOf(page, "navigator.serviceWorker.controller?.state")
                .asText()
                .equals("activated"));
        var loads = new AtomicInteger();
        page.onLoad(loaded -> loads.incrementAndGet());

        // When: a new build is there, and the browser has noticed
        String worker = client.ask("GET", "/sw.js", null).text();
        String newer = worker.replaceFirst("build: \"[^\"]*\"", "build: \"newer\"");
        network.answer("/sw.js", "text/javascript", newer);
        page.evaluate("() => navigator.serviceWorker.ready.then((known) => known.update()).then(() => undefined)");
        await().until(() -> WebClient.valueOf(page, WAITING).asText().equals("installed"));
        Page otherTab = client.open("#/week");
        assertThat(otherTab.locator("h1").first()).isVisible();
        double noticedAt = session.positionAt((double) System.currentTimeMillis());
        await().until(() -> session.positionAt((double) System.currentTimeMillis()) > noticedAt + 30_000);

        // Then: neither tab is loaded again, and the session goes on
        assertThat(loads).hasValue(0);
        assertThat(WebClient.valueOf(page, WAITING).asText()).isEqualTo("installed");
        assertThat(GuidedSession.part(page, "title")).isVisible();
        assertThat(WebClient.valueOf(page, "recorded.player().snapshot.state.status")
                        .asText())
                .isEqualTo("running");

        // When: it is over, and the member goes to another screen
        session.command("stop");
        otherTab.close();
        await().until(() -> WebClient.valueOf(page, "recorded.player().snapshot.state.status")
                .asText()
                .equals("stopped"));
        page.evaluate("() => { location.hash = '#/week' }");

        // Then: the page is loaded once more, by the new build
        page.waitForCondition(() -> loads.get() > 0);
        assertThat(page.locator("h1").first()).isVisible();
        await().until(() -> WebClient.valueOf(page, RUNNING).asText().equals("lilt-newer"));
        assertThat(loads).hasValue(1);
        assertThat(client.problems()).isEmpty();
    }
}
