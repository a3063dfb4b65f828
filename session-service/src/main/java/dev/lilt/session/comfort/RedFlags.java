package dev.lilt.session.comfort;

import dev.lilt.session.language.Languages;
import dev.lilt.session.safety.Symptom;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds red flags in the wishes of a member: a bleeding is no wish for comfort. Each wish is read in every shipped
 * language, whatever the member's locale; a false alarm is better than a miss.
 */
@ApplicationScoped
public class RedFlags {
    private final List<RedFlagWords> languages =
            Languages.SHIPPED.stream().map(RedFlagWords::new).toList();

    /**
     * Symptoms that texts name; a health detail.
     *
     * @param isToCallNow whether it is for the maternity unit at once, whatever the level of the symptoms
     */
    public record Reported(Set<Symptom> symptoms, boolean isToCallNow) {
        @Override
        public String toString() {
            return "Reported[]";
        }
    }

    /** Returns what these texts name. */
    public Reported in(List<String> texts) {
        List<Reported> each = texts.stream()
                .flatMap(text -> languages.stream().map(words -> words.in(text)))
                .toList();
        return new Reported(
                each.stream()
                        .flatMap(reported -> reported.symptoms().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Symptom.class))),
                each.stream().anyMatch(Reported::isToCallNow));
    }
}
