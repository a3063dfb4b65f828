package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.Timings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three seconds without the network are not felt, thirty change nothing that is heard. */
class NetworkCutIT extends BrowserTest {
    private static final int PACE = Figures.LONG ? 3 : 6;
    private static final int LONG_CUT_SECONDS = Figures.LONG ? 30 : 15;

    @Test
    void shouldSayEachCueOnceThoughTheNetworkIsCut() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, PACE);
        Page page = session.open();
        session.start(page);
        await().until(() -> isUnderWay(page));

        // When
        network.silence();
        boolean noticed = isNoticedWithin(page, 3);
        network.restore();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        network.refuse();
        boolean noticedLater = isNoticedWithin(page, LONG_CUT_SECONDS);
        network.restore();

        // Then
        assertThat(noticed).as("3 s without the network are felt").isFalse();
        assertThat(noticedLater)
                .as("%d s without the network are told", LONG_CUT_SECONDS)
                .isTrue();
        double endsAt = session.dueAt(session.cues().size() - 1);
        await().atMost(Duration.ofMinutes(3)).until(() -> System.currentTimeMillis() > endsAt + 1_000);
        List<Integer> shown = Timings.of(page).indexes("shownAt");
        Figures.print(
                6,
                "cut for 3 s and %d s: %d of %d cues shown",
                LONG_CUT_SECONDS,
                shown.size(),
                session.cues().size());
        assertThat(shown)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.range(0, session.cues().size()).boxed().toList());
    }

    @Test
    void shouldSendCommandsOnceAndInOrderWhenTheNetworkIsBack() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);
        await().until(() -> isUnderWay(page));
        int revision = session.state().get("revision").intValue();

        // When
        network.refuse();
        GuidedSession.part(page, "skip").click();
        await().until(() -> queued(page) == 1);
        GuidedSession.part(page, "pause").click();
        await().until(() -> queued(page) == 2);
        String offline = status(page);
        network.restore();

        // Then
        assertThat(offline).isEqualTo("paused");
        await().atMost(Duration.ofSeconds(20)).until(() -> queued(page) == 0);
        assertThat(session.state().get("revision").intValue()).isEqualTo(revision + 2);
        assertThat(session.state().get("status").textValue()).isEqualTo("paused");
        assertThat(session.state().get("exercise").textValue()).isEqualTo("cat-cow");
    }

    private static boolean isUnderWay(Page page) {
        return status(page).equals("running");
    }

    private static String status(Page page) {
        return (String) page.evaluate("() => recorded.player().snapshot.state.status");
    }

    private static int queued(Page page) {
        return (int) page.evaluate("() => recorded.player().snapshot.queued");
    }

    private static boolean isNoticedWithin(Page page, int seconds) {
        return (boolean) page.evaluate("""
                (ms) => new Promise((resolve) => {
                    const until = performance.now() + ms
                    const look = () => {
                        if (recorded.player().snapshot.connection !== 'live') resolve(true)
                        else if (performance.now() > until) resolve(false)
                        else setTimeout(look, 50)
                    }
                    look()
                })""", seconds * 1000);
    }
}
