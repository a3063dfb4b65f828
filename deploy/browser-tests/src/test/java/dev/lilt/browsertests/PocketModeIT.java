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
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The session as one audio track, which goes on behind a locked screen and answers to the keys of a headset. */
class PocketModeIT extends BrowserTest {
    private static final Duration HIDDEN = Figures.LONG ? Duration.ofSeconds(60) : Duration.ofSeconds(12);

    /** All exercises, so that the track is half an hour long. */
    private static final String HALF_AN_HOUR = """
            {"plan":"back-care-day","block":"midday","minutes":30,"zone":"Europe/Vienna","pace":1,"locale":"en",
             "profile":{"gestationalWeek":24,"clearance":{"conditions":[],"clearedByClinician":false,"restAdvised":false}}}""";

    /** Where sound begins after silence, in milliseconds of the track. */
    private static final String ONSETS = """
            (async () => {
                const context = new OfflineAudioContext(1, 1, 48000)
                const { blob } = recorded.tracks.at(-1)
                const decoded = await context.decodeAudioData(await blob.arrayBuffer())
                const samples = decoded.getChannelData(0)
                const rate = decoded.sampleRate
                const onsets = []
                let lastLoud = -rate
                for (let i = 0; i < samples.length; i++) {
                    if (Math.abs(samples[i]) < 0.01) continue
                    if (i - lastLoud > rate * 0.3) onsets.push(1000 * i / rate)
                    lastLoud = i
                }
                return onsets
            })()""";

    @Test
    void shouldBuildATrackWhoseTonesAreWhereTheCuesAre() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.requested(client, 1, HALF_AN_HOUR);
        Page page = session.open();
        session.start(page);

        // When
        page.evaluate("() => { recorded.switchedAt = recorded.now(); recorded.find('[data-part=pocket]').click() }");
        await().until(() -> WebClient.valueOf(page, "recorded.tracks.length").intValue() > 0);

        // Then
        double took = WebClient.valueOf(page, "recorded.tracks[0].at - recorded.switchedAt")
                .doubleValue();
        List<Double> deviations = new ArrayList<>();
        List<Double> onsets = new ArrayList<>();
        WebClient.valueOf(page, ONSETS).forEach(onset -> onsets.add(onset.doubleValue()));
        for (double atMs : tonesAfterSilence(session)) {
            deviations.add(onsets.stream()
                    .map(onset -> Math.abs(onset - atMs))
                    .min(Double::compare)
                    .orElse(Double.MAX_VALUE));
        }
        Figures.print(
                8,
                "a track of %d min built in %.0f ms; onsets off by %s",
                session.timeline().get("durationMs").longValue() / 60_000,
                took,
                Spread.of(deviations));
        assertThat(took).isLessThan(Figures.limit(200, 1_500));
        assertThat(Spread.of(deviations).worst()).isLessThan(2);
    }

    @Test
    void shouldNotDriftWhileHidden() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);
        GuidedSession.part(page, "pocket").click();
        await().until(() -> WebClient.valueOf(page, "recorded.audios.some(audio => !audio.paused)")
                .booleanValue());
        // A seek at the beginning is measured and corrected.
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);

        // When
        Page other = client.context().newPage();
        other.bringToFront();
        List<Double> offs = new ArrayList<>();
        double until = System.currentTimeMillis() + HIDDEN.toMillis();
        await().atMost(HIDDEN.plusSeconds(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    offs.add(WebClient.valueOf(
                                    page,
                                    "recorded.audios.find(audio => !audio.paused).currentTime * 1000"
                                            + " - recorded.player().position()")
                            .doubleValue());
                    return System.currentTimeMillis() > until;
                });

        // Then
        Figures.print(8, "%d s hidden: track − position: %s", HIDDEN.toSeconds(), Spread.of(offs));
        assertThat(Spread.of(offs).p99()).isLessThan(Figures.limit(30, 150));
    }

    @Test
    void shouldAnswerToTheKeysOfAHeadset() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, 1);
        Page page = session.open();
        session.start(page);
        GuidedSession.part(page, "pocket").click();
        await().until(() -> WebClient.valueOf(page, "Object.keys(recorded.mediaActions).length")
                        .intValue()
                >= 5);

        // When, Then
        press(page, "pause");
        awaitStatus(session, "paused");
        press(page, "play");
        awaitStatus(session, "running");
        long duration = session.state().get("durationMs").longValue();
        press(page, "nexttrack");
        await().until(() -> session.state().get("exercise").textValue().equals("cat-cow"));
        press(page, "previoustrack");
        await().until(() -> session.state().get("revision").intValue() >= 6);
        JsonNode state = session.state();
        assertThat(state.get("durationMs").longValue()).isEqualTo(duration);
        assertThat(state.get("status").textValue()).isEqualTo("running");
    }

    private static void press(Page page, String key) {
        page.evaluate("key => recorded.mediaActions[key]({ action: key })", key);
    }

    private static void awaitStatus(GuidedSession session, String status) {
        await().until(() -> session.state().get("status").textValue().equals(status));
    }

    /** Instants of a cue that sounds, with none shortly before, whose tone could still be heard. */
    private static List<Double> tonesAfterSilence(GuidedSession session) {
        var instants = new TreeSet<Double>();
        session.cues().stream()
                .filter(cue -> !cue.get("haptic").textValue().equals("none"))
                .filter(cue -> !cue.get("kind").textValue().equals("count"))
                .forEach(cue -> instants.add(cue.get("atMs").doubleValue()));
        return instants.stream()
                .filter(at -> instants.subSet(at - 1_600, at).isEmpty())
                .filter(at -> session.cues().stream()
                        .filter(cue -> cue.get("kind").textValue().equals("count"))
                        .noneMatch(cue -> Math.abs(cue.get("atMs").doubleValue() - at) < 1_600))
                .toList();
    }
}
