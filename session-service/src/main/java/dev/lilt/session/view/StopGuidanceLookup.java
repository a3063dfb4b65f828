package dev.lilt.session.view;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.definition.GuidanceDocument;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.safety.Urgency;
import dev.lilt.session.state.Session;
import dev.lilt.session.timeline.CuePhrases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the guidance on symptoms in the member's language. Of several symptoms the most urgent one decides. */
@ApplicationScoped
public class StopGuidanceLookup {
    private static final String STOP_SYMPTOMS = "stop-symptoms";

    private final Catalog catalog;

    public StopGuidanceLookup(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Returns the guidance after a stop; empty where no symptom was reported. */
    public Optional<StopGuidance> of(Session session) {
        return of(session.symptoms(), session.locale());
    }

    Optional<StopGuidance> of(Set<Symptom> symptoms, Locale locale) {
        return symptoms.isEmpty() ? Optional.empty() : Optional.of(guidance(symptoms, Urgency.REST, locale, true));
    }

    /**
     * Returns the guidance in place of a session that these symptoms rule out; there is at least one.
     *
     * @param atLeast the level that it has where the symptoms are less urgent
     */
    public StopGuidance insteadOfSession(Set<Symptom> symptoms, Urgency atLeast, Locale locale) {
        return guidance(symptoms, atLeast, locale, false);
    }

    /** Returns the names of symptoms, the most urgent first. */
    public List<String> names(Collection<Symptom> symptoms, Locale locale) {
        return symptoms.stream()
                .sorted(Symptom.WORST_FIRST)
                .map(symptom -> items(List.of(STOP_SYMPTOMS, symptom.urgency().wire()), symptom)
                        .map(item -> item.title().in(locale))
                        .findFirst()
                        .orElse(symptom.wire().replace('-', ' ')))
                .toList();
    }

    /** Returns the line to speak after a stop with this symptom, if it has one of its own. */
    public Optional<String> say(Symptom symptom, Locale locale) {
        return items(List.of(STOP_SYMPTOMS), symptom)
                .map(GuidanceDocument.Item::say)
                .filter(Objects::nonNull)
                .map(say -> say.in(locale))
                .findFirst();
    }

    private StopGuidance guidance(Set<Symptom> symptoms, Urgency atLeast, Locale locale, boolean hasStopped) {
        List<Symptom> worstFirst = symptoms.stream().sorted(Symptom.WORST_FIRST).toList();
        Urgency worst = worstFirst.getFirst().urgency();
        if (atLeast.compareTo(worst) < 0) {
            // What the symptoms' own texts advise would be too little.
            String text = CuePhrases.in(locale).text("stopped." + atLeast.wire() + ".say");
            return guidance(atLeast, Stream.concat(Stream.of(text), urgentList(symptoms, locale)), locale);
        }
        Stream<String> own = worstFirst.stream()
                .flatMap(symptom -> text(symptom, hasStopped).stream())
                .map(text -> text.in(locale));
        Stream<String> urgentList = symptoms.contains(Symptom.OTHER) ? urgentList(symptoms, locale) : Stream.empty();
        return guidance(worst, Stream.concat(own, urgentList), locale);
    }

    private StopGuidance guidance(Urgency urgency, Stream<String> texts, Locale locale) {
        return new StopGuidance(
                urgency.wire(),
                title(urgency, locale),
                texts.distinct().toList(),
                urgency.call().wire());
    }

    private String title(Urgency urgency, Locale locale) {
        return catalog.now()
                .guidance(urgency.wire())
                .map(document -> document.title().in(locale))
                .orElseGet(() -> CuePhrases.in(locale).text("stopped." + urgency.wire() + ".title"));
    }

    /**
     * Returns a symptom's own text: after a stop, the one of the stop symptoms, which says to stop; else the one of its
     * level. Either stands in for the other.
     */
    private Optional<Texts> text(Symptom symptom, boolean hasStopped) {
        String level = symptom.urgency().wire();
        List<String> documents = hasStopped ? List.of(STOP_SYMPTOMS, level) : List.of(level, STOP_SYMPTOMS);
        return items(documents, symptom).map(GuidanceDocument.Item::text).findFirst();
    }

    private Stream<String> urgentList(Set<Symptom> symptoms, Locale locale) {
        List<String> reported = symptoms.stream().map(Symptom::wire).toList();
        return catalog.now().guidance(Urgency.URGENT.wire()).map(GuidanceDocument::items).orElse(List.of()).stream()
                .filter(item -> !reported.contains(item.id()))
                .map(item -> item.text().in(locale));
    }

    private Stream<GuidanceDocument.Item> items(List<String> documents, Symptom symptom) {
        return documents.stream()
                .flatMap(document -> catalog.now().guidance(document).stream())
                .flatMap(document -> document.items().stream())
                .filter(item -> item.id().equals(symptom.wire()));
    }
}
