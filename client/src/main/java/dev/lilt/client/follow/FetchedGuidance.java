package dev.lilt.client.follow;

import dev.lilt.client.api.Guidance;
import dev.lilt.client.api.LocalText;
import dev.lilt.client.api.StopGuidance;
import dev.lilt.client.api.Symptom;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to do after a stop in the guidance that was fetched beforehand, by the rule that session-service has: the
 * most urgent document that names a symptom decides, and each symptom's own text is said.
 */
final class FetchedGuidance {
    /** Ids of the documents, the most urgent one first. */
    private static final List<String> LEVELS = List.of("urgent", "now", "soon", "rest");

    private static final String SOON = "soon";
    private static final String STOP_SYMPTOMS = "stop-symptoms";

    /** For a device that had no network to fetch the guidance by. */
    private static final StopGuidance URGENT_WITHOUT_GUIDANCE = new StopGuidance(
            "urgent", "Get urgent care now", List.of("Call for help, and do not wait to see whether it passes."));

    private static final StopGuidance SOON_WITHOUT_GUIDANCE = new StopGuidance(
            SOON,
            "Contact your midwife or doctor",
            List.of("Stop and rest. Call your maternity unit, midwife or doctor about what you feel."));

    private FetchedGuidance() {}

    /** {@code symptoms}: at least one. */
    static StopGuidance of(@Nullable Guidance guidance, Collection<Symptom> symptoms, String locale) {
        if (guidance == null) {
            return symptoms.contains(Symptom.CHEST_PAIN) ? URGENT_WITHOUT_GUIDANCE : SOON_WITHOUT_GUIDANCE;
        }
        String level = LEVELS.stream()
                .filter(each -> symptoms.stream()
                        .anyMatch(symptom -> level(guidance, symptom).equals(each)))
                .findFirst()
                .orElse(SOON);
        String title = guidance.document(level)
                .map(document -> document.titleIn(locale))
                .orElse(SOON_WITHOUT_GUIDANCE.title());
        List<String> texts = symptoms.stream()
                .flatMap(symptom -> text(guidance, symptom, locale).stream())
                .toList();
        return new StopGuidance(level, title, texts);
    }

    private static String level(Guidance guidance, Symptom symptom) {
        return LEVELS.stream()
                .filter(level -> item(guidance, level, symptom).isPresent())
                .findFirst()
                .orElse(SOON);
    }

    private static Optional<String> text(Guidance guidance, Symptom symptom, String locale) {
        return Stream.of(level(guidance, symptom), STOP_SYMPTOMS)
                .flatMap(document -> item(guidance, document, symptom).stream())
                .map(Guidance.Item::text)
                .filter(Objects::nonNull)
                .map(text -> LocalText.in(text, locale, ""))
                .findFirst();
    }

    private static Optional<Guidance.Item> item(Guidance guidance, String document, Symptom symptom) {
        return guidance.document(document).flatMap(found -> found.item(symptom.id()));
    }
}
