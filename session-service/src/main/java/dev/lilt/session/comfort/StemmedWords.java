package dev.lilt.session.comfort;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * The words of one language, brought to their stems: <i>wrists</i> and <i>Wrist</i> are one, and so are <i>pinching</i>
 * and <i>pinches</i>. Accents don't count, since many leave them out. Languages that Snowball has no stemmer for go by
 * whole words.
 */
final class StemmedWords {
    /** The keys of names for one thing: {@code same.pelvic-girdle-pain=pgp, pubic bone}. */
    private static final String SAME = "same.";

    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle data;
    private final Set<String> stopWords;
    private final Stemmer stemmer;

    StemmedWords(Locale language) {
        this.language = language;
        this.data = bundle("words", language);
        this.stopWords = Set.copyOf(words(data.getString("stop-words")));
        this.stemmer = stemmer(language);
    }

    /** Returns the words of this package in a language, or else in English. */
    static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(StemmedWords.class.getPackageName() + "." + name, language, NO_FALLBACK);
    }

    Locale language() {
        return language;
    }

    /**
     * Returns the stems of the words that are not stop words; of every word, where all are. A thing that has several
     * names adds one more, the same for each of them.
     */
    Set<String> in(String text) {
        List<String> words = words(text);
        Set<String> significant =
                stems(words.stream().filter(word -> !stopWords.contains(word)).toList());
        Set<String> stems = significant.isEmpty() ? stems(words) : significant;
        stems.addAll(things(stems(words)));
        return stems;
    }

    private List<String> things(Set<String> stems) {
        List<String> things = new ArrayList<>();
        for (String key : data.keySet()) {
            if (key.startsWith(SAME)
                    && Arrays.stream(data.getString(key).split(","))
                            .anyMatch(name -> stems.containsAll(stems(words(name))))) {
                things.add(key);
            }
        }
        return things;
    }

    /** Returns the words of a text in lower case, without accents; "can't" is one word. */
    List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(language), Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(APOSTROPHES.matcher(plain).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    String stem(String word) {
        return stemmer.stem(word).toString();
    }

    private Set<String> stems(List<String> words) {
        return words.stream().map(this::stem).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stemmer stemmer(Locale language) {
        String name = language.getDisplayLanguage(Locale.ENGLISH).toUpperCase(Locale.ROOT);
        return Arrays.stream(SnowballStemmer.ALGORITHM.values())
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst()
                .<Stemmer>map(SnowballStemmer::new)
                .orElse(word -> word);
    }
}
