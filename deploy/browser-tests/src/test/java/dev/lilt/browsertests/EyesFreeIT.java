package dev.lilt.browsertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.lilt.browsertests.client.GuidedSession;
import dev.lilt.browsertests.client.WebClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Row 7: with the eyes closed each haptic word feels and sounds like no other, and one voice speaks at a time. */
class EyesFreeIT extends BrowserTest {
    private static final int PACE = 4;

    @Test
    void shouldTellHapticWordsApartAndSpeakTheLanguageOfTheSession() {
        // Given
        client.signIn();
        GuidedSession session = GuidedSession.of(client, "morning", PACE, "es", false);
        Page page = listen(session);

        // When
        double until = session.dueAt(26);
        await().atMost(Duration.ofMinutes(2)).until(() -> System.currentTimeMillis() > until);

        // Then
        Map<String, Set<String>> patterns = byHaptic(
                session, WebClient.valueOf(page, "recorded.vibrations"), "at", entry -> entry.get("pattern").textValue());
        Map<String, Set<String>> tones = byHaptic(
                session,
                WebClient.valueOf(page, "recorded.tones.filter(tone => !tone.looped && tone.stoppedAt === 0)"),
                "heardAt",
                entry -> entry.get("seconds") + " s, " + entry.get("crossings"));
        JsonNode spoken = WebClient.valueOf(page, "recorded.spoken.filter(said => said.text.length > 1)");
        Figures.print(7, "vibration by haptic word: %s", patterns);
        Figures.print(7, "tone by haptic word: %s", tones);
        Figures.print(7, "%d texts spoken, %s overlap", spoken.size(), overlaps(spoken));
        assertThat(patterns).containsOnlyKeys("short", "double", "long", "rising");
        assertThat(tones).containsKeys("short", "double", "long", "rising");
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
        client.context().addInitScript("window.withoutVoices = true");
        client.signIn();
        GuidedSession session = GuidedSession.morning(client, PACE);
        Page page = listen(session);

        // When
        double until = session.dueAt(11);
        await().atMost(Duration.ofMinutes(2)).until(() -> System.currentTimeMillis() > until);

        // Then
        Map<String, Set<String>> tones = byHaptic(
                session,
                WebClient.valueOf(page, "recorded.tones.filter(tone => !tone.looped && tone.stoppedAt === 0)"),
                "heardAt",
                entry -> entry.get("seconds") + " s, " + entry.get("crossings"));
        assertThat(WebClient.valueOf(page, "recorded.spoken")).isEmpty();
        Figures.print(7, "tone by haptic word without a voice: %s", tones);
        assertThat(tones).containsKeys("short", "double", "long", "rising");
    }

    private static Page listen(GuidedSession session) {
        Page page = session.open();
        session.start(page);
        return page;
    }

    /** What came at the time of a cue, by the haptic word of the first cue of that instant that has one. */
    private static Map<String, Set<String>> byHaptic(
            GuidedSession session, JsonNode entries, String time, Function<JsonNode, String> what) {
        var found = new HashMap<String, Set<String>>();
        for (JsonNode entry : entries) {
            double at = entry.get(time).doubleValue();
            session.cues().stream()
                    .filter(cue -> Math.abs(session.dueAt(cue.get("index").intValue()) - at) < 200)
                    .filter(cue -> !cue.get("haptic").textValue().equals("none"))
                    .filter(cue -> isAlone(session, cue))
                    .min(Comparator.comparingDouble(
                            cue -> Math.abs(session.dueAt(cue.get("index").intValue()) - at)))
                    .ifPresent(cue -> found.computeIfAbsent(cue.get("haptic").textValue(), word -> new HashSet<>())
                            .add(what.apply(entry)));
        }
        return found;
    }

    /** Whether no other cue of that instant has another haptic word: which of them is played is not asked here. */
    private static boolean isAlone(GuidedSession session, JsonNode cue) {
        return session.cues().stream()
                .filter(other -> other.get("atMs").equals(cue.get("atMs")))
                .map(other -> other.get("haptic").textValue())
                .filter(word -> !word.equals("none"))
                .distinct()
                .count() == 1;
    }

    private static void assertDistinct(Map<String, Set<String>> byHaptic) {
        var all = new HashSet<String>();
        byHaptic.forEach((word, each) ->
                assertThat(each).as("what belongs to %s", word).isNotEmpty().allSatisfy(one -> assertThat(all.add(one))
                        .as("%s is another word's too", one)
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
