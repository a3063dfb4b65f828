package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A new build of the client waits while a session is under way, and takes over at the first navigation after it. */
class UpdateIT extends BrowserTest {
    private static final String WAITING = "navigator.serviceWorker.ready.then(({ waiting }) => waiting?.state)";
    private static final String RUNNING = "caches.keys().then((names) => names.at(-1))";

    @Test
    void shouldWaitForTheEndOfTheSession() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 8);
        Page page = session.open();
        session.start(page);
        page.waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
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

        // When: it is over
        session.command("stop");
        otherTab.close();
        await().until(() -> WebClient.valueOf(page, "recorded.player().snapshot.state.status")
                .asText()
                .equals("stopped"));

        // Then: at a navigation the page is loaded once more, by the new build
        await().pollInterval(Duration.ofSeconds(1)).ignoreExceptions().until(() -> {
            page.evaluate("() => { location.hash = location.hash === '#/' ? '#/week' : '#/' }");
            page.waitForTimeout(5_000);
            return loads.get() > 0;
        });
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(WebClient.valueOf(page, WAITING).isNull()).isTrue();
        assertThat(WebClient.valueOf(page, RUNNING).asText()).isEqualTo("lilt-newer");
        assertThat(loads).hasValue(1);
        assertThat(client.problems()).isEmpty();
    }
}
