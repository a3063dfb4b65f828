package dev.lilt.session.comfort;

import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Matches what bothers a member, in their own words: "wrists ache", "sore knees". A health detail: used while a session
 * is made, and then forgotten.
 *
 * <p>A complaint matches an option of an exercise if it shares a word with the option's <i>when</i>, in the member's
 * language or in English and in whatever inflection; of several, those that share the most words. Words that say that
 * something hurts but not what ({@code words.properties}) don't count, or sore hips would get what eases sore knees.
 */
public final class ComfortMatcher {
    private final List<String> texts;
    private final Set<Locale> languages = new LinkedHashSet<>();

    public ComfortMatcher(List<String> texts, Locale locale) {
        this.texts = List.copyOf(texts);
        languages.add(locale);
        languages.add(Locale.ENGLISH);
    }

    /** The options of these exercises that ease what was complained of; none where nothing does. */
    public Set<Comfort> easedBy(List<Exercise> exercises) {
        Set<Comfort> eased = new LinkedHashSet<>();
        for (Locale language : languages) {
            StemmedWords words = new StemmedWords(language);
            for (String text : texts) {
                Set<String> complaint = words.in(text);
                exercises.forEach(exercise -> eased.addAll(matching(complaint, exercise, words, language)));
            }
        }
        return eased;
    }

    private static List<Comfort> matching(
            Set<String> complaint, Exercise exercise, StemmedWords words, Locale language) {
        Map<Comfort, Integer> shared = new HashMap<>();
        for (Comfort option : exercise.comfort()) {
            Set<String> same = new HashSet<>(words.in(option.when().in(language)));
            same.retainAll(complaint);
            shared.put(option, same.size());
        }
        int most = shared.values().stream().reduce(1, Math::max);
        return exercise.comfort().stream()
                .filter(option -> shared.getOrDefault(option, 0) == most)
                .toList();
    }
}
