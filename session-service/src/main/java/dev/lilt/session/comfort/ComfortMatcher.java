package dev.lilt.session.comfort;

import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Locale locale;

    public ComfortMatcher(Locale locale) {
        this.locale = locale;
    }

    /**
     * The wishes of a member, as they were understood.
     *
     * @param eased the options that ease what they complained of; none where nothing does
     * @param wishes each wish, in order
     */
    public record Heard(Set<Comfort> eased, List<HeardWish> wishes) {
        @Override
        public String toString() {
            return "Heard[]";
        }
    }

    /** Returns what these wishes mean for these exercises: each holds for every exercise that has an option for it. */
    public Heard hear(List<String> complaints, List<Exercise> exercises) {
        if (complaints.isEmpty()) {
            // Most sessions; the words of a language cost more than the rest of making one.
            return new Heard(Set.of(), List.of());
        }
        List<StemmedWords> languages = List.of(new StemmedWords(locale), new StemmedWords(Locale.ENGLISH));
        Set<Comfort> eased = new LinkedHashSet<>();
        List<HeardWish> wishes = new ArrayList<>();
        for (String complaint : complaints) {
            Map<String, Set<String>> exercisesByOption = new LinkedHashMap<>();
            for (Exercise exercise : exercises) {
                for (Comfort option : matching(complaint, exercise, languages)) {
                    eased.add(option);
                    exercisesByOption
                            .computeIfAbsent(option.when().in(locale), first -> new LinkedHashSet<>())
                            .add(exercise.id());
                }
            }
            exercisesByOption.forEach((option, ids) -> wishes.add(new HeardWish(complaint, option, List.copyOf(ids))));
            if (exercisesByOption.isEmpty()) {
                wishes.add(new HeardWish(complaint, null, List.of()));
            }
        }
        return new Heard(eased, wishes);
    }

    private static Set<Comfort> matching(String complaint, Exercise exercise, List<StemmedWords> languages) {
        Set<Comfort> matching = new LinkedHashSet<>();
        languages.forEach(words -> matching.addAll(matching(words.in(complaint), exercise, words)));
        return matching;
    }

    private static List<Comfort> matching(Set<String> complaint, Exercise exercise, StemmedWords words) {
        Map<Comfort, Integer> shared = new HashMap<>();
        for (Comfort option : exercise.comfort()) {
            Set<String> same = new HashSet<>(words.in(option.when().in(words.language())));
            same.retainAll(complaint);
            shared.put(option, same.size());
        }
        int most = shared.values().stream().reduce(1, Math::max);
        return exercise.comfort().stream()
                .filter(option -> shared.getOrDefault(option, 0) == most)
                .toList();
    }
}
