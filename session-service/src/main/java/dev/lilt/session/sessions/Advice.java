package dev.lilt.session.sessions;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.definition.Guidance;
import dev.lilt.session.run.Session;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.safety.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the guidance for the symptoms that a session was stopped with, in the member's language. */
@ApplicationScoped
public class Advice {
    private final Catalog catalog;

    Advice(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The most urgent guidance that the symptoms call for; null when she reported none. */
    public @Nullable StopGuidance of(Session session) {
        Locale locale = session.locale();
        return session.symptoms().stream()
                .map(Symptom::urgency)
                .sorted()
                .findFirst()
                .map(urgency -> new StopGuidance(urgency.wire(), title(urgency, locale), texts(session)))
                .orElse(null);
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
    private List<String> texts(Session session) {
        return session.symptoms().stream()
                .sorted()
                .flatMap(symptom -> Stream.of(symptom.urgency().wire(), "stop-symptoms")
                        .flatMap(document -> text(document, symptom, session.locale()).stream())
                        .limit(1))
                .toList();
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
