package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.lilt.browsertests.client.WebClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first load is small, asks nobody else, and breaks none of the rules that the page has for itself. */
class SmallAndPrivateIT extends BrowserTest {
    private static final String TRANSFERRED = """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .map(({ name, transferSize, initiatorType }) => ({ name, transferSize, initiatorType }))""";

    @Test
    void shouldLoadLittleAndAskNobodyElse() {
        // Given
        Page first = client.signIn();
        assertThat(first.locator("[data-part=today]")).isVisible();
        first.evaluate(
                "async () => { for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();"
                        + " for (const name of await caches.keys()) await caches.delete(name) }");
        client.context().newCDPSession(first).send("Network.clearBrowserCache");
        first.close();

        // When
        Page page = client.open("#/");
        assertThat(page.locator("[data-part=today]")).isVisible();

        // Then
        long bytes = 0;
        int requests = 0;
        for (JsonNode each : WebClient.valueOf(page, TRANSFERRED)) {
            bytes += each.get("transferSize").longValue();
            requests++;
        }
        Figures.print(12, "first load: %.1f KiB in %d requests, the member's data included", bytes / 1024.0, requests);
        assertThat(bytes).isPositive().isLessThan(100 * 1024);
        assertThat(client.foreign()).isEmpty();
        assertThat(client.problems()).isEmpty();
        assertThat(WebClient.valueOf(page, "recorded.violations")).isEmpty();
        assertThat(WebClient.valueOf(page, "recorded.permissions"))
                .as("permissions asked for at load")
                .isEmpty();
    }

    @Test
    void shouldAllowNoScriptButItsOwn() {
        // Given
        Page page = client.context().newPage();

        // When
        Response response = page.navigate(client.origin() + "/");

        // Then
        Map<String, String> headers = response.headers();
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'self'", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-");
        assertThat(headers).containsEntry("cross-origin-opener-policy", "same-origin");
        assertThat(page.content()).doesNotContain("<style").doesNotContainPattern("<script[^>]*>[^<]");
    }
}
