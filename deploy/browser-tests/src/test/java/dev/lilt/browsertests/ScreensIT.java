package dev.lilt.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import dev.lilt.testing.TemporaryStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen on a watch, a phone and a laptop, light and dark, in each language: nothing that axe objects to, and a
 * picture of it in {@code target/screenshots}. With {@code -Dlilt.screenshots=write} a choice of the pictures goes into
 * {@code docs/images}.
 */
class ScreensIT extends BrowserTest {
    private static final Map<String, int[]> SHAPES =
            Map.of("watch", new int[] {396, 484}, "phone", new int[] {390, 844}, "laptop", new int[] {1280, 800});
    private static final Path PICTURES = TemporaryStack.root().resolve("deploy/browser-tests/target/screenshots");
    private static final Path DOCS = TemporaryStack.root().resolve("docs/images");
    /** Waits until the animations of a new screen are over. */
    private static final String SETTLED = """
            async () => {
                const moving = document.getAnimations().filter((each) => each.effect.getComputedTiming().endTime < 1000)
                await Promise.allSettled(moving.map((each) => each.finished))
                await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
            }""";

    private static final boolean WRITES = "write".equals(System.getProperty("lilt.screenshots"));

    /** The pictures in the docs, without {@code .png}. */
    private static final Set<String> CHOICE = Set.of(
            "today-phone-light-en",
            "today-laptop-light-es",
            "start-phone-light-en",
            "gate-phone-dark-es",
            "face-phone-light-en",
            "face-watch-dark-en",
            "stop-phone-light-en",
            "guidance-phone-light-en",
            "week-laptop-light-es");

    record Look(String shape, ColorScheme scheme, String language) {
        @Override
        public String toString() {
            return shape + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        }
    }

    /** By default each value of each kind at least once, and twelve in the long form. */
    static Stream<Look> looks() {
        boolean all = Figures.LONG || WRITES;
        return Stream.of("watch", "phone", "laptop")
                .flatMap(shape -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of("en", "es").map(language -> new Look(shape, scheme, language))))
                .filter(look -> all
                        || Set.of("watch-dark-en", "phone-light-en", "phone-dark-es", "laptop-light-es")
                                .contains(look.toString()));
    }

    private final List<String> violations = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("looks")
    void shouldHaveNothingThatAxeObjectsTo(Look look) {
        // Given
        WebClient own = open(look);
        String name = "ana-" + UUID.randomUUID();
        Page page = own.signIn(name);
        GuidedSession done = GuidedSession.of(own, "morning", 60, look.language(), false);
        done.command("start");

        // When
        examine(page, look, "first");
        own.answerSetup();
        show(page, own, "#/setup", "setup", look);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        own.json("GET", "/weeks/current", null).get("sessions").intValue() > 0);
        show(page, own, "#/", "today", look);
        show(page, own, "#/start/back-care-day/late-afternoon", "start", look);
        show(page, own, "#/week", "week", look);
        show(page, own, "#/device", "device", look);
        show(page, own, "#/settings", "settings", look);
        session(own, look);
        page.close();

        // Then
        Figures.print(11, "%s: %d violations", look, violations.size());
        assertThat(violations).isEmpty();
        assertThat(own.problems()).isEmpty();
        assertThat(own.foreign()).isEmpty();
    }

    private void session(WebClient own, Look look) {
        GuidedSession session = GuidedSession.of(own, "morning", 4, look.language(), true);
        Page page = session.open();
        examine(page, look, "ready");
        session.start(page);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> session.state().get("status").textValue().equals("waiting"));
        assertThat(GuidedSession.part(page, "ready")).isVisible();
        examine(page, look, "gate");
        GuidedSession.part(page, "ready").click();
        await().until(() -> session.state().get("positionMs").longValue() > 0
                && GuidedSession.part(page, "number").isVisible());
        String ticket = own.json("POST", "/sessions/" + session.id() + "/tickets", "{}")
                .get("ticket")
                .textValue();
        Page follower = own.open("#/follow/" + session.id() + "/" + ticket);
        assertThat(GuidedSession.part(follower, "title")).isVisible();
        examine(follower, look, "follow");
        follower.close();
        page.bringToFront();
        GuidedSession.part(page, "pause").click();
        examine(page, look, "face");
        GuidedSession.part(page, "pause").click();
        GuidedSession.part(page, "stop").click();
        assertThat(GuidedSession.part(page, "symptoms")).isVisible();
        examine(page, look, "stop");
        GuidedSession.part(page, "symptoms").locator("[data-symptom]").first().click();
        assertThat(GuidedSession.part(page, "guidance")).isVisible();
        examine(page, look, "guidance");
    }

    private WebClient open(Look look) {
        int[] size = SHAPES.get(look.shape());
        return device(new Browser.NewContextOptions()
                .setViewportSize(size[0], size[1])
                .setColorScheme(look.scheme())
                .setLocale(look.language())
                .setTimezoneId("Europe/Vienna"));
    }

    private void show(Page page, WebClient own, String fragment, String screen, Look look) {
        page.navigate(own.origin() + "/" + fragment);
        assertThat(page.locator("[data-part=" + screen + "]").first()).isVisible();
        examine(page, look, screen);
    }

    private void examine(Page page, Look look, String screen) {
        String name = screen + "-" + look;
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        page.evaluate(SETTLED);
        var picture = new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
        page.screenshot(picture);
        if (WRITES && CHOICE.contains(name)) {
            page.screenshot(picture.setPath(DOCS.resolve(name + ".png")));
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> violations.add(name + ": " + rule.getId() + " " + node.getTarget() + " "
                                + node.getHtml() + " " + node.getFailureSummary())));
    }
}
