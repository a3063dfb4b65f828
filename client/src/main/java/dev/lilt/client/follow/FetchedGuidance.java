package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.api.SymptomId;
import dev.lilt.client.api.UrgencyLevel;
import dev.lilt.client.language.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to do after a stop in the guidance that was fetched beforehand, by the rule that session-service has: the
 * most urgent symptom decides, and its own text comes first.
 */
final class FetchedGuidance {
    private static final String STOP_SYMPTOMS = "stop-symptoms";

    private FetchedGuidance() {}

    /** {@code symptoms}: at least one. */
    static ReceivedStopGuidance of(@Nullable ReceivedGuidance guidance, Collection<SymptomId> symptoms) {
        List<SymptomId> worstFirst = symptoms.stream()
                .sorted(Comparator.comparing(symptom -> urgency(guidance, symptom)))
                .toList();
        UrgencyLevel urgency = urgency(guidance, worstFirst.getFirst());
        ReceivedStopGuidance built = urgency.withoutGuidance();
        if (guidance == null) {
            return built;
        }
        Stream<String> own = worstFirst.stream().flatMap(symptom -> text(guidance, symptom).stream());
        Stream<String> urgent = symptoms.contains(SymptomId.OTHER) ? urgentList(guidance, symptoms) : Stream.empty();
        List<String> texts = Stream.concat(own, urgent).distinct().toList();
        String title = guidance.document(urgency.id())
                .map(document -> document.titleIn(Messages.tag()))
                .orElse(built.title());
        return new ReceivedStopGuidance(built.urgency(), title, texts.isEmpty() ? built.texts() : texts, built.call());
    }

    /** By the symptom's own level, by the document that names it, or as this client has it. */
    private static UrgencyLevel urgency(@Nullable ReceivedGuidance guidance, SymptomId symptom) {
        if (guidance == null) {
            return symptom.urgency();
        }
        return item(guidance, STOP_SYMPTOMS, symptom)
                .flatMap(item -> UrgencyLevel.of(item.level()))
                .or(() -> Arrays.stream(UrgencyLevel.values())
                        .filter(urgency -> item(guidance, urgency.id(), symptom).isPresent())
                        .findFirst())
                .orElseGet(symptom::urgency);
    }

    private static Optional<String> text(ReceivedGuidance guidance, SymptomId symptom) {
        return Stream.of(STOP_SYMPTOMS, urgency(guidance, symptom).id())
                .flatMap(document -> item(guidance, document, symptom).stream())
                .map(item -> item.textIn(Messages.tag()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The signs that call for urgent care, for a member who can't name what they feel. */
    private static Stream<String> urgentList(ReceivedGuidance guidance, Collection<SymptomId> reported) {
        return guidance.items(UrgencyLevel.URGENT.id()).stream()
                .filter(item -> !reported.contains(new SymptomId(item.id())))
                .map(item -> item.textIn(Messages.tag()))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<ReceivedGuidance.Item> item(ReceivedGuidance guidance, String document, SymptomId symptom) {
        return guidance.document(document).flatMap(found -> found.item(symptom.id()));
    }
}
