package dev.lilt.session.comfort;

import java.util.Arrays;
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
 * and <i>pinches</i>. Languages that Snowball has no stemmer for go by whole words.
 */
final class StemmedWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final Set<String> stopWords;
    private final Stemmer stemmer;

    StemmedWords(Locale language) {
        this.language = language;
        this.stopWords = Set.copyOf(
                List.of(ResourceBundle.getBundle(StemmedWords.class.getPackageName() + ".words", language, NO_FALLBACK)
                        .getString("stop-words")
                        .split(" ")));
        this.stemmer = stemmer(language);
    }

    /** Returns the stems of the words that are not stop words; of every word, where all are. */
    Set<String> in(String text) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(language)))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> significant =
                stems(words.stream().filter(word -> !stopWords.contains(word)).toList());
        return significant.isEmpty() ? stems(words) : significant;
    }

    private Set<String> stems(List<String> words) {
        return words.stream().map(word -> stemmer.stem(word).toString()).collect(Collectors.toSet());
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
