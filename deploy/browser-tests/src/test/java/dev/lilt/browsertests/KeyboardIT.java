package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import org.junit.jupiter.api.Test;

/** The whole journey by keyboard, a screen reader that is told each cue once, and no motion for who wants none. */
class KeyboardIT extends BrowserTest {
    /** The element with the focus, through all shadow roots. */
    private static final String FOCUS = """
            (() => {
                let focus = document.activeElement
                while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement
                return focus === null ? '' : [
                    focus.getAttribute('href'), focus.dataset?.part, focus.getAttribute('type'), focus.className,
                    focus.textContent?.trim(),
                ].join(' | ')
            })()""";

    @Test
    void shouldLeadThroughASessionByKeyboardAlone() {
        // Given
        Page page = client.signIn();
        client.answerSetup();
        assertThat(page.locator("[data-part=today]").first()).isVisible();

        // When
        tabTo(page, "start/back-care-day/morning");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=start]").first()).isVisible();
        tabTo(page, "Make my session");
        page.keyboard().press("Enter");
        page.getByText("Let’s begin").waitFor();
        tabTo(page, "Let’s begin");
        page.keyboard().press("Enter");
        assertThat(GuidedSession.face(page)).isVisible();

        // Then
        await().until(() -> !status(page).isEmpty());
        if (status(page).equals("ready")) {
            page.keyboard().press("Space");
        }
        await().until(() -> status(page).equals("running"));
        page.keyboard().press("Space");
        await().until(() -> status(page).equals("paused"));
        page.keyboard().press("Space");
        await().until(() -> status(page).equals("running"));
        page.keyboard().press("!");
        assertThat(GuidedSession.part(page, "symptoms")).isVisible();
        tabTo(page, "symptom");
        page.keyboard().press("Enter");
        assertThat(GuidedSession.part(page, "guidance")).isVisible();
        assertThat(client.problems()).isEmpty();
    }

    @Test
    void shouldTellAScreenReaderEachCueOnceAndMoveNothingForWhoWantsNoMotion() {
        // Given
        WebClient still = device(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        still.context().addInitScript("window.withoutVoices = true");
        still.signIn();
        GuidedSession session = GuidedSession.of(still, "flare", 2, "en", false);
        Page page = session.open();
        page.evaluate("""
                () => {
                    recorded.announced = []
                    const region = recorded.find('[data-part=live]')
                    new MutationObserver(() => recorded.announced.push(region.textContent))
                        .observe(region, { childList: true, characterData: true, subtree: true })
                }""");

        // When
        session.start(page);
        double from = session.dueAt(0);
        await().until(() -> System.currentTimeMillis() > from + 15_000);

        // Then
        int announced = WebClient.valueOf(page, "recorded.announced.length").intValue();
        double now = WebClient.valueOf(page, "recorded.now()").doubleValue();
        long due = session.cues().stream()
                .filter(cue -> session.dueAt(cue.get("index").intValue()) <= now)
                .count();
        int moving = WebClient.valueOf(
                        page, "document.getAnimations().filter(each => each.playState === 'running').length")
                .intValue();
        Figures.print(11, "%d announcements for %d cues, %d animations with less motion", announced, due, moving);
        // And once that this device has no voice.
        assertThat((long) announced).isPositive().isLessThanOrEqualTo(due + 1);
        assertThat(moving).isZero();
        assertThat(GuidedSession.part(page, "number")).hasAttribute("aria-live", "off");
    }

    private static void tabTo(Page page, String what) {
        StringBuilder passed = new StringBuilder();
        for (int tab = 0; tab < 60; tab++) {
            page.keyboard().press("Tab");
            String focus = WebClient.valueOf(page, FOCUS).asText();
            if (focus.contains(what)) {
                return;
            }
            passed.append(focus).append('\n');
        }
        throw new AssertionError("the keyboard does not reach " + what + ", only\n" + passed);
    }

    private static String status(Page page) {
        return (String) page.evaluate("() => recorded.player()?.snapshot.state.status ?? ''");
    }
}
