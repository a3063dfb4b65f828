package dev.lilt.client.follow;

import dev.lilt.client.api.Guidance;
import dev.lilt.client.api.StopGuidance;
import dev.lilt.client.api.Symptom;
import dev.lilt.client.api.Urgency;
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
    static StopGuidance of(@Nullable Guidance guidance, Collection<Symptom> symptoms) {
        List<Symptom> worstFirst = symptoms.stream()
                .sorted(Comparator.comparing(symptom -> urgency(guidance, symptom)))
                .toList();
        Urgency urgency = urgency(guidance, worstFirst.getFirst());
        StopGuidance built = urgency.withoutGuidance();
        if (guidance == null) {
            return built;
        }
        Stream<String> own = worstFirst.stream().flatMap(symptom -> text(guidance, symptom).stream());
        Stream<String> urgent = symptoms.contains(Symptom.OTHER) ? urgentList(guidance, symptoms) : Stream.empty();
        List<String> texts = Stream.concat(own, urgent).distinct().toList();
        String title = guidance.document(urgency.id())
                .map(document -> document.titleIn(Messages.tag()))
                .orElse(built.title());
        return new StopGuidance(built.urgency(), title, texts.isEmpty() ? built.texts() : texts, built.call());
    }

    /** By the symptom's own level, by the document that names it, or as this client has it. */
    private static Urgency urgency(@Nullable Guidance guidance, Symptom symptom) {
        if (guidance == null) {
            return symptom.urgency();
        }
        return item(guidance, STOP_SYMPTOMS, symptom)
                .flatMap(item -> Urgency.of(item.level()))
                .or(() -> Arrays.stream(Urgency.values())
                        .filter(urgency -> item(guidance, urgency.id(), symptom).isPresent())
                        .findFirst())
                .orElseGet(symptom::urgency);
    }

    private static Optional<String> text(Guidance guidance, Symptom symptom) {
        return Stream.of(STOP_SYMPTOMS, urgency(guidance, symptom).id())
                .flatMap(document -> item(guidance, document, symptom).stream())
                .map(item -> item.textIn(Messages.tag()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The signs that call for urgent care, for a member who can't name what they feel. */
    private static Stream<String> urgentList(Guidance guidance, Collection<Symptom> reported) {
        return guidance.items(Urgency.URGENT.id()).stream()
                .filter(item -> !reported.contains(new Symptom(item.id())))
                .map(item -> item.textIn(Messages.tag()))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Guidance.Item> item(Guidance guidance, String document, Symptom symptom) {
        return guidance.document(document).flatMap(found -> found.item(symptom.id()));
    }
}
