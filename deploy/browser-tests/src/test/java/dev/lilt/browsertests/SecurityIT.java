package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looks for tokens and health details in the browser of a member, and of somebody who looks on by a link. */
class SecurityIT extends BrowserTest {
    private static final String KEPT = """
            (async () => {
                const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie]
                for (const { name } of await indexedDB.databases()) {
                    const database = await new Promise((resolve) => {
                        const opening = indexedDB.open(name)
                        opening.onsuccess = () => resolve(opening.result)
                    })
                    for (const store of database.objectStoreNames) {
                        const ask = (of) => new Promise((resolve) => {
                            const reading = of(database.transaction(store).objectStore(store))
                            reading.onsuccess = () => resolve(reading.result)
                        })
                        const [keys, all] = [await ask((of) => of.getAllKeys()), await ask((of) => of.getAll())]
                        // The published guidance is the same for everybody.
                        found.push(JSON.stringify(all.filter((_, i) => keys[i] !== 'guidance')))
                    }
                    database.close()
                }
                for (const name of await caches.keys()) {
                    for (const { url } of await (await caches.open(name)).keys()) found.push(url)
                }
                return found
            })()""";

    private static final Pattern CALL = Pattern.compile(
            "^https?://[^/]+/(exercises|plans|guidance|content|sessions|exports|members|weeks|activity|targets|web)(/|$|\\?)");

    @Test
    void shouldKeepNoTokenInTheBrowserAndNothingOfASessionThatIsOver() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);
        JsonNode during = WebClient.valueOf(page, KEPT);

        // When
        GuidedSession.part(page, "stop").click();
        GuidedSession.part(page, "symptoms").locator("[data-symptom]").first().click();
        await().until(() -> session.state().get("status").textValue().equals("stopped"));

        // Then
        assertThat(during.toString()).contains(session.id()).doesNotContain("eyJ", "Bearer", "gestationalWeek");
        await().untilAsserted(() ->
                assertThat(WebClient.valueOf(page, KEPT).toString()).doesNotContain(session.id(), "eyJ", "chest-pain"));
        assertThat(page.url()).doesNotContain("chest-pain", "token", "code=");
        assertThat(client.context().cookies())
                .allSatisfy(
                        cookie -> assertThat(cookie.httpOnly).as(cookie.name).isTrue());
    }

    @Test
    void shouldLetAFollowerLookOnAndNoMore() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page own = session.open();
        session.start(own);
        String ticket = client.json("POST", "/sessions/" + session.id() + "/tickets", "{}")
                .get("ticket")
                .textValue();
        WebClient follower = new WebClient(chromium("--incognito").tabs(), network.url());
        List<String> heard = new CopyOnWriteArrayList<>();
        follower.context().onResponse(response -> heard.add(textOf(response)));

        // When
        Page page = follower.open("#/follow/" + session.id() + "/" + ticket);

        // Then
        assertThat(GuidedSession.part(page, "title")).isVisible();
        assertThat(GuidedSession.part(page, "stop")).isHidden();
        assertThat(GuidedSession.part(page, "pause")).isHidden();
        APIResponse command = follower.context()
                .request()
                .put(
                        network.url() + "/sessions/" + session.id() + "/commands/follower-1?ticket=" + ticket,
                        RequestOptions.create()
                                .setHeader("X-Lilt-Client", "web")
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"type\":\"pause\"}"));
        assertThat(command.status()).isIn(401, 403);
        for (String path : List.of("/weeks/current", "/activity", "/sessions")) {
            assertThat(follower.context()
                            .request()
                            .get(network.url() + path + "?ticket=" + ticket)
                            .status())
                    .as(path)
                    .isIn(401, 403);
        }
        GuidedSession.part(own, "stop").click();
        GuidedSession.part(own, "symptoms").locator("[data-symptom=bleeding]").click();
        await().until(() ->
                page.evaluate("() => recorded.player().snapshot.state.status").equals("stopped"));
        assertThat(String.join("\n", heard)).doesNotContain("bleeding", "symptoms\":[", "gestationalWeek");
        assertThat(page.content()).doesNotContain("bleeding");
        assertThat(WebClient.valueOf(page, "recorded.player().snapshot").toString())
                .doesNotContain("bleeding", "gestationalWeek");
    }

    @Test
    void shouldNeverHandleACallToTheServicesInTheServiceWorker() {
        // Given
        client.signIn();
        Page page = client.open("#/");
        page.waitForFunction("() => navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated')");

        List<String> calls = new CopyOnWriteArrayList<>();
        List<String> answeredByWorker = new CopyOnWriteArrayList<>();
        client.context().onResponse(response -> {
            if (CALL.matcher(response.url()).find()) {
                calls.add(response.url());
                if (response.fromServiceWorker()) {
                    answeredByWorker.add(response.url());
                }
            }
        });

        // When
        page.reload();
        assertThat(page.locator("[data-part=today]")).isVisible();

        // Then
        assertThat(calls).isNotEmpty();
        assertThat(answeredByWorker).isEmpty();
    }

    @Test
    void shouldRefuseAWriteWithoutTheHeaderOfTheClient() {
        // Given
        client.signIn();

        // When
        APIResponse response = client.context()
                .request()
                .post(
                        network.url() + "/sessions",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{}"));

        // Then
        assertThat(response.status()).isEqualTo(403);
        assertThat(WebClient.parse(response.text()).get("type").textValue()).isEqualTo("urn:lilt:problem:not-allowed");
    }

    private static String textOf(Response response) {
        boolean isCall =
                response.url().contains("/sessions/") && !response.url().contains("/cues");
        return isCall ? response.text() : "";
    }
}
