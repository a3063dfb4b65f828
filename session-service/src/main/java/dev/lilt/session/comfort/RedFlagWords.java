package dev.lilt.session.comfort;

import dev.lilt.session.safety.Symptom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of one language that name red flags, from {@code red-flags.properties}, which says how they are written.
 *
 * <p>A word after a negation ("no bleeding") is ignored only if nothing but words of one red flag and small ones stand
 * between the negation and the end of the clause, or the next "or": "not bleeding much", "no bleeding since yesterday"
 * and "no fever with bleeding" are flags.
 */
final class RedFlagWords {
    private static final Pattern END_OF_CLAUSE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s'’ʼ`´/-]+|\\s-+\\s");

    private final Locale language;
    private final Map<Symptom, List<RedFlagPattern>> patterns = new EnumMap<>(Symptom.class);
    private final List<RedFlagPattern> callNow;
    private final List<RedFlagPattern> harmless;
    /** By the stem of each word, the symptoms that it is a word of. */
    private final Map<String, Set<Symptom>> flagStems = new HashMap<>();

    private final Set<String> negations;
    private final Set<String> alternatives;
    private final Set<String> ends;
    private final Set<String> small;
    private final String free;

    RedFlagWords(Locale language) {
        this.language = language;
        StemmedWords words = new StemmedWords(language);
        ResourceBundle data = StemmedWords.bundle("red-flags", language);
        negations = Set.copyOf(words.words(data.getString("negations")));
        alternatives = Set.copyOf(words.words(data.getString("alternatives")));
        ends = Set.copyOf(words.words(data.getString("ends")));
        small = Set.copyOf(words.words(data.getString("small")));
        free = data.getString("free");
        harmless = patterns(data.getString("harmless"), words);
        for (Symptom symptom : Symptom.values()) {
            patterns.put(symptom, patterns(data.getString(symptom.wire()), words));
        }
        callNow = patterns(data.getString("call-now"), words);
        patterns.forEach((symptom, each) -> addStems(symptom, each));
        addStems(Symptom.OTHER, callNow);
    }

    private void addStems(Symptom symptom, List<RedFlagPattern> each) {
        each.stream()
                .flatMap(pattern -> pattern.stems().stream())
                .forEach(stem -> flagStems
                        .computeIfAbsent(stem, first -> EnumSet.noneOf(Symptom.class))
                        .add(symptom));
    }

    private static List<RedFlagPattern> patterns(String list, StemmedWords words) {
        return Arrays.stream(list.split(","))
                .map(pattern -> RedFlagPattern.of(pattern.strip(), words))
                .toList();
    }

    /** A word of a text: as it is written, and its stem. */
    record Word(String written, String stem) {}

    /** Returns what a text names and doesn't deny. */
    RedFlags.Reported in(String text) {
        StemmedWords words = new StemmedWords(language);
        List<List<Word>> said = new ArrayList<>();
        List<List<Word>> undenied = new ArrayList<>();
        for (String clause : END_OF_CLAUSE.split(text)) {
            for (List<Word> part : parts(withoutFreeOf(clause), words)) {
                said.add(part);
                undenied.add(withoutDenied(part));
            }
        }
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        patterns.forEach((symptom, each) -> {
            if (isAnyIn(each, said, undenied)) {
                symptoms.add(symptom);
            }
        });
        boolean isToCallNow = isAnyIn(callNow, said, undenied);
        if (isToCallNow) {
            symptoms.add(Symptom.OTHER);
        }
        return new RedFlags.Reported(symptoms, isToCallNow);
    }

    private boolean isAnyIn(List<RedFlagPattern> each, List<List<Word>> said, List<List<Word>> undenied) {
        return each.stream().anyMatch(pattern -> pattern.isIn(pattern.denies(negations) ? said : undenied, small));
    }

    /** Drops "dizzy-free". */
    private String withoutFreeOf(String clause) {
        return clause.replaceAll("(?iu)[\\p{L}\\p{M}]+-" + free + "\\b", " ");
    }

    private List<List<Word>> parts(String clause, StemmedWords words) {
        List<List<Word>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (String written : words.words(clause)) {
            if (ends.contains(written)) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(new Word(written, words.stem(written)));
            }
        }
        return parts.stream().map(this::withoutHarmless).toList();
    }

    private List<Word> withoutHarmless(List<Word> part) {
        List<Word> left = new ArrayList<>(part);
        harmless.forEach(pattern -> pattern.removeFrom(left, small));
        return left;
    }

    private List<Word> withoutDenied(List<Word> part) {
        List<Word> left = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            left.add(part.get(i));
            if (negations.contains(part.get(i).written())) {
                int end = endOfDenied(part, i + 1);
                left.addAll(part.subList(i + 1, end).stream()
                        .filter(this::isConnecting)
                        .toList());
                i = end - 1;
            }
        }
        return left;
    }

    /** Returns the index after the last word that a negation before this one denies for certain. */
    private int endOfDenied(List<Word> part, int from) {
        int certain = from;
        Set<Symptom> denied = EnumSet.allOf(Symptom.class);
        for (int i = from; i < part.size(); i++) {
            Word word = part.get(i);
            if (alternatives.contains(word.written())) {
                certain = i + 1;
                denied = EnumSet.allOf(Symptom.class);
            } else if (!small.contains(word.written())) {
                denied.retainAll(flagStems.getOrDefault(word.stem(), Set.of()));
                if (denied.isEmpty()) {
                    return certain;
                }
            }
        }
        return part.size();
    }

    private boolean isConnecting(Word word) {
        return small.contains(word.written()) || alternatives.contains(word.written());
    }
}
