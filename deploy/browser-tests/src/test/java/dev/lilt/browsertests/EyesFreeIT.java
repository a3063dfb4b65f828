package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** With the eyes closed each haptic feels and sounds like no other, and one voice speaks at a time. */
class EyesFreeIT extends BrowserTest {
    private static final int PACE = 6;

    @Test
    void shouldTellHapticsApartAndSpeakTheLanguageOfTheSession() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.of(client, "flare", PACE, "es", false);

        // When
        Page page = listenToTheEnd(session);

        // Then
        Map<String, Set<String>> patterns = byHaptic(
                session,
                WebClient.valueOf(page, "recorded.vibrations"),
                "at",
                entry -> entry.get("pattern").textValue());
        Map<String, Set<String>> tones = tones(session, page);
        JsonNode spoken = WebClient.valueOf(page, "recorded.spoken.filter(said => said.text.length > 1)");
        Figures.print(7, "vibration by haptic: %s", patterns);
        Figures.print(7, "tone by haptic: %s", tones);
        Figures.print(7, "%d texts spoken, %d overlap", spoken.size(), overlaps(spoken));
        assertThat(patterns).containsOnlyKeys("short", "double", "long", "rising");
        assertThat(tones).containsOnlyKeys("short", "double", "long", "rising");
        assertDistinct(patterns);
        assertDistinct(tones);
        assertThat(spoken).isNotEmpty().allSatisfy(said -> {
            assertThat(said.get("lang").textValue()).startsWith("es");
            assertThat(said.get("overlaps").booleanValue()).isFalse();
        });
    }

    @Test
    void shouldSoundAnotherToneWhereNoVoiceIsFoundAndWaitForNone() {
        // Given
        client.signIn();
        GuidedSession withVoice = GuidedSession.of(client, "flare", PACE, "en", false);
        Map<String, Set<String>> usual = tones(withVoice, listenToTheEnd(withVoice));
        client.context().addInitScript("window.withoutVoices = true");
        GuidedSession session = GuidedSession.of(client, "flare", PACE, "en", false);

        // When
        Page page = listenToTheEnd(session);

        // Then
        Map<String, Set<String>> tones = tones(session, page);
        Figures.print(7, "tone by haptic without a voice: %s", tones);
        assertThat(WebClient.valueOf(page, "recorded.spoken")).isEmpty();
        assertThat(tones).containsOnlyKeys("short", "double", "long", "rising");
        assertThat(tones.get("double")).doesNotContainAnyElementsOf(usual.get("double"));
    }

    @Test
    void shouldObeyEachSwitchAtOnceInMidSession() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.of(client, "flare", PACE, "en", false);
        Page page = session.open();
        session.start(page);
        await().until(() ->
                WebClient.valueOf(page, "recorded.vibrations.length").intValue() > 2);

        // When
        double switchedAt = WebClient.valueOf(page, "recorded.now()").doubleValue();
        for (String sense : List.of("voice", "tones", "vibration")) {
            GuidedSession.part(page, sense).click();
        }
        double lastSwitchAt = WebClient.valueOf(page, "recorded.clickedAt").doubleValue();
        double until = lastSwitchAt + 6_000;
        await().until(() -> System.currentTimeMillis() > until);

        // Then
        String later = ".filter(each => each.at > " + (lastSwitchAt + 100) + ")";
        assertThat(lastSwitchAt).isGreaterThan(switchedAt);
        assertThat(session.dueAt(session.cues().size() - 1))
                .as("cues were due meanwhile")
                .isGreaterThan(lastSwitchAt);
        assertThat(WebClient.valueOf(page, "recorded.vibrations" + later)).isEmpty();
        assertThat(WebClient.valueOf(page, "recorded.spoken" + later)).isEmpty();
        assertThat(WebClient.valueOf(page, "recorded.tones" + later)).isEmpty();
        assertThat(WebClient.valueOf(
                        page,
                        "recorded.tones.filter(tone => tone.heardAt > " + (lastSwitchAt + 100)
                                + " && !tone.stoppedAt)"))
                .as("tones that were scheduled before and not taken back")
                .isEmpty();
    }

    @Test
    void shouldSpeakAndVibrateWhatANewerServiceSays() {
        // Given
        client.signIn();
        client.context().route("**/sessions/*/timeline", EyesFreeIT::writeAsNewerService);
        GuidedSession session = GuidedSession.of(client, "flare", PACE, "en", false);
        String first = session.cues().stream()
                .filter(cue -> cue.get("haptic").textValue().equals("double"))
                .map(cue -> cue.get("say").textValue())
                .findFirst()
                .orElseThrow();

        // When
        Page page = listenToTheEnd(session);

        // Then
        assertThat(WebClient.valueOf(page, "recorded.spoken.map(said => said.text)"))
                .extracting(JsonNode::textValue)
                .contains(first);
        assertThat(byHaptic(
                        session,
                        WebClient.valueOf(page, "recorded.vibrations"),
                        "at",
                        entry -> entry.get("pattern").textValue()))
                .containsEntry("double", Set.of("90"));
        assertThat(client.problems()).isEmpty();
    }

    /** Writes the timeline with a haptic and a kind of cue that the client doesn't know. */
    private static void writeAsNewerService(Route route) {
        APIResponse timeline = route.fetch();
        String text = timeline.text()
                .replace("\"haptic\":\"double\"", "\"haptic\":\"wave\"")
                .replace("\"kind\":\"hold\"", "\"kind\":\"balance\"");
        route.fulfill(new Route.FulfillOptions().setResponse(timeline).setBody(text));
    }

    private static Page listenToTheEnd(GuidedSession session) {
        Page page = session.open();
        session.start(page);
        double until = session.dueAt(session.cues().size() - 1);
        await().atMost(Duration.ofMinutes(2)).until(() -> System.currentTimeMillis() > until);
        return page;
    }

    private static Map<String, Set<String>> tones(GuidedSession session, Page page) {
        return byHaptic(
                session,
                WebClient.valueOf(page, "recorded.tones.filter(tone => !tone.looped && tone.stoppedAt === 0)"),
                "heardAt",
                entry -> entry.get("seconds") + " s, " + entry.get("crossings"));
    }

    /** Returns vibrations or tones by the haptic of the cue that is nearest in time. */
    private static Map<String, Set<String>> byHaptic(
            GuidedSession session, JsonNode entries, String time, Function<JsonNode, String> what) {
        var found = new HashMap<String, Set<String>>();
        for (JsonNode entry : entries) {
            double at = entry.get(time).doubleValue();
            session.cues().stream()
                    .filter(cue -> !cue.get("haptic").textValue().equals("none"))
                    .min(Comparator.comparingDouble(
                            cue -> Math.abs(session.dueAt(cue.get("index").intValue()) - at)))
                    .filter(cue -> isAlone(session, cue))
                    .ifPresent(cue -> found.computeIfAbsent(cue.get("haptic").textValue(), haptic -> new HashSet<>())
                            .add(what.apply(entry)));
        }
        return found;
    }

    /** Returns whether all cues of that instant have the same haptic: only one of several is played. */
    private static boolean isAlone(GuidedSession session, JsonNode cue) {
        return session.cues().stream()
                        .filter(other -> other.get("atMs").equals(cue.get("atMs")))
                        .map(other -> other.get("haptic").textValue())
                        .filter(haptic -> !haptic.equals("none"))
                        .distinct()
                        .count()
                == 1;
    }

    private static void assertDistinct(Map<String, Set<String>> byHaptic) {
        var all = new HashSet<String>();
        byHaptic.forEach((haptic, each) -> assertThat(each)
                .as("what belongs to %s", haptic)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(all.add(one))
                        .as("%s is another haptic's too", one)
                        .isTrue()));
    }

    private static long overlaps(JsonNode spoken) {
        long count = 0;
        for (JsonNode said : spoken) {
            count += said.get("overlaps").booleanValue() ? 1 : 0;
        }
        return count;
    }
}
