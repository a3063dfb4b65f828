package dev.lilt.session.view;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.definition.Guidance;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.safety.Urgency;
import dev.lilt.session.state.Session;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueContent;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.CuePhrases;
import dev.lilt.session.timeline.Haptic;
import dev.lilt.session.timeline.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the guidance for the symptoms that a session was stopped with, in the member's language, and makes the last cue
 * of it.
 */
@ApplicationScoped
public class StopGuidanceLookup {
    private final Catalog catalog;

    StopGuidanceLookup(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The most urgent guidance that the symptoms call for; null when none was reported. */
    public @Nullable StopGuidance of(Session session) {
        return of(session.symptoms(), session.locale());
    }

    @Nullable
    StopGuidance of(Set<Symptom> symptoms, Locale locale) {
        return symptoms.stream()
                .map(Symptom::urgency)
                .sorted()
                .findFirst()
                .map(urgency -> new StopGuidance(urgency.wire(), title(urgency, locale), texts(symptoms, locale)))
                .orElse(null);
    }

    /**
     * Returns the last cue of a session that was stopped: of symptoms the most urgent guidance, the short of it on the
     * watch, what the symptom calls for in speech; without any, how to get up. It vibrates long, and not as the end of
     * a session that was done.
     */
    public Cue lastCue(Session session, int index) {
        CompiledSession compiledSession = session.log().compiledSession();
        Duration position = session.log().last().position();
        Segment segment = compiledSession.segments().get(compiledSession.segmentAt(position));
        CuePhrases phrases = CuePhrases.in(session.locale());
        Optional<Urgency> mostUrgent =
                session.symptoms().stream().map(Symptom::urgency).min(Comparator.naturalOrder());
        String words =
                "stopped" + mostUrgent.map(urgency -> "." + urgency.wire()).orElse("");
        String say = mostUrgent
                .map(urgency -> say(session, urgency, phrases.text(words + ".say")))
                .orElseGet(() -> phrases.text(
                        words + ".say",
                        phrases.text("get-up." + segment.position().name().toLowerCase(Locale.ROOT))));
        CueContent content = new CueContent(
                CueKind.END,
                segment.exercise(),
                phrases.text(words + ".title"),
                phrases.text(words + ".text"),
                say,
                Haptic.LONG,
                null,
                null,
                0,
                0,
                0);
        return new Cue(index, position, Duration.ZERO, content);
    }

    private String say(Session session, Urgency urgency, String otherwise) {
        return session.symptoms().stream()
                .filter(symptom -> symptom.urgency() == urgency)
                .sorted()
                .flatMap(symptom -> text(symptom, session.locale()).stream())
                .filter(text -> text.length() <= 120)
                .findFirst()
                .orElse(otherwise);
    }

    private String title(Urgency urgency, Locale locale) {
        return catalog.guidance(urgency.wire())
                .map(document -> document.title().in(locale))
                .orElse(
                        switch (urgency) {
                            case URGENT -> "Get urgent care now";
                            case SOON -> "Contact your midwife or doctor";
                        });
    }

    /** Each symptom's own text in the document of its urgency, or else among the stop symptoms. */
    private List<String> texts(Set<Symptom> symptoms, Locale locale) {
        return symptoms.stream()
                .sorted()
                .flatMap(symptom -> text(symptom, locale).stream())
                .toList();
    }

    private Optional<String> text(Symptom symptom, Locale locale) {
        return Stream.of(symptom.urgency().wire(), "stop-symptoms")
                .flatMap(document -> text(document, symptom, locale).stream())
                .findFirst();
    }

    private Optional<String> text(String document, Symptom symptom, Locale locale) {
        return catalog.guidance(document)
                .flatMap(found -> found.items().stream()
                        .filter(item -> item.id().equals(symptom.wire()))
                        .findFirst())
                .map(Guidance.Item::text)
                .map(text -> text.in(locale));
    }
}
