package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.lilt.browsertests.Figures.Spread;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind another tab, where the browser slows a page down, cues are still felt and heard on time. */
class OnTimeHiddenIT extends BrowserTest {
    private static final Duration HIDDEN = Figures.LONG ? Duration.ofMinutes(3) : Duration.ofSeconds(25);
    private static final int PACE = Figures.LONG ? 1 : 4;

    /** A page that sounds is not slowed down, so the one that is slowed down most has no tones. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldFeelCuesOnTimeInAHiddenTabAndSoundNoBurstOnReturn(boolean withTones) {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, PACE);
        Page page = session.open();
        if (!withTones) {
            page.evaluate(
                    "() => { recorded.find('[data-part=tones]').click(); recorded.find('[data-part=voice]').click() }");
        }
        session.start(page);
        page.evaluate("() => { recorded.ticks = 0; setInterval(() => recorded.ticks++, 100) }");

        // When
        Page other = client.context().newPage();
        other.bringToFront();
        double from = System.currentTimeMillis() + 500;
        double until = from + HIDDEN.toMillis();
        await().atMost(HIDDEN.plusSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> System.currentTimeMillis() > until);
        String hidden = (String) page.evaluate("() => document.visibilityState");
        int ticks = (int) page.evaluate("() => recorded.ticks");
        int vibrationsBefore = (int) page.evaluate("() => recorded.vibrations.length");
        double returnedAt = System.currentTimeMillis();
        page.bringToFront();

        // Then
        assertThat(hidden).isEqualTo("hidden");
        if (!withTones) {
            assertThat(ticks)
                    .as("ticks of a timer of 100 ms: the tab is throttled")
                    .isLessThan((int) HIDDEN.toSeconds() * 3);
        }
        List<Double> due = dueVibrations(session, from, until);
        List<Double> felt = times(WebClient.valueOf(page, "recorded.vibrations"), "at");
        List<Double> heard = times(WebClient.valueOf(page, "recorded.tones.filter(tone => !tone.looped)"), "heardAt");
        String how = HIDDEN.toSeconds() + " s hidden, " + (withTones ? "with tones" : "throttled");
        Figures.print(3, "%s: felt − due: %s", how, Spread.of(nearest(due, felt)));
        assertThat(Spread.of(nearest(due, felt)).p99()).isLessThan(Figures.limit(150, 500));
        if (withTones) {
            Figures.print(3, "%s: heard − due: %s", how, Spread.of(nearest(due, heard)));
            assertThat(Spread.of(nearest(due, heard)).p99()).isLessThan(Figures.limit(150, 500));
        }
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        int onReturn = (int) page.evaluate("() => recorded.vibrations.length") - vibrationsBefore;
        assertThat(onReturn).as("vibrations in the moment of the return").isLessThanOrEqualTo(2);
        double position =
                WebClient.valueOf(page, "recorded.player().position()").doubleValue();
        double now = WebClient.valueOf(page, "recorded.now()").doubleValue();
        assertThat(position).isBetween(session.positionAt(returnedAt), session.positionAt(now) + 500.0 * PACE);
        assertThat(client.problems()).isEmpty();
    }

    /** One for each instant at which a cue with a haptic is due. */
    private static List<Double> dueVibrations(GuidedSession session, double from, double until) {
        return IntStream.range(0, session.cues().size())
                .filter(index ->
                        !session.cues().get(index).get("haptic").textValue().equals("none"))
                .mapToObj(session::dueAt)
                .filter(at -> at > from && at < until)
                .distinct()
                .toList();
    }

    private static List<Double> times(JsonNode entries, String key) {
        var times = new ArrayList<Double>();
        entries.forEach(entry -> times.add(entry.get(key).doubleValue()));
        return times;
    }

    /** For each due time the distance to what came next to it: one that is missing is far off. */
    private static List<Double> nearest(List<Double> due, List<Double> came) {
        return due.stream()
                .map(at -> came.stream()
                        .map(each -> Math.abs(each - at))
                        .min(Double::compare)
                        .orElse(Double.MAX_VALUE))
                .toList();
    }
}
