package dev.lilt.session.comfort;

import dev.lilt.session.language.Languages;
import dev.lilt.session.safety.Symptom;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds red flags in the wishes of a member: a bleeding is no wish for comfort. Each wish is read in every shipped
 * language, whatever the member's locale; a false alarm is better than a miss.
 */
@ApplicationScoped
public class RedFlags {
    private final List<RedFlagWords> languages =
            Languages.SHIPPED.stream().map(RedFlagWords::new).toList();

    /** Returns the symptoms that these texts name. */
    public Set<Symptom> in(List<String> texts) {
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        for (String text : texts) {
            languages.forEach(words -> symptoms.addAll(words.in(text)));
        }
        return symptoms;
    }
}
