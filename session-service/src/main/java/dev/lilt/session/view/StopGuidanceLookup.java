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
     * Returns the most urgent guidance as a session's last cue: the short of it on the watch, what the symptom calls
     * for in speech. It vibrates long, and not as the end of a session that was done.
     */
    public Cue lastCue(Session session, int index) {
        Urgency urgency = session.symptoms().stream()
                .map(Symptom::urgency)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no symptom was reported"));
        CompiledSession compiledSession = session.log().compiledSession();
        Duration position = session.log().last().position();
        CuePhrases phrases = CuePhrases.in(session.locale());
        String words = "stopped." + urgency.wire();
        String say = session.symptoms().stream()
                .filter(symptom -> symptom.urgency() == urgency)
                .sorted()
                .flatMap(symptom -> text(symptom, session.locale()).stream())
                .filter(text -> text.length() <= 120)
                .findFirst()
                .orElse(phrases.text(words + ".say"));
        CueContent content = new CueContent(
                CueKind.END,
                compiledSession
                        .segments()
                        .get(compiledSession.segmentAt(position))
                        .exercise(),
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
