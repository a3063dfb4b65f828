package dev.lilt.session.comfort;

import dev.lilt.session.comfort.RedFlagWords.Word;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Words that name a red flag together.
 *
 * @param inSequence whether they have to follow each other, with nothing but small words between; else they may stand
 *     anywhere in the text
 */
record RedFlagPattern(List<Part> parts, boolean inSequence) {
    /**
     * One word.
     *
     * @param exact whether it counts only as it is written
     */
    private record Part(String written, String stem, boolean exact) {
        boolean is(Word word) {
            return exact ? written.equals(word.written()) : stem.equals(word.stem());
        }
    }

    /** Reads {@code waters break}, {@code out>breath} or {@code =spotting}. */
    static RedFlagPattern of(String pattern, StemmedWords words) {
        boolean inSequence = pattern.contains(">");
        return new RedFlagPattern(
                Arrays.stream(pattern.split(inSequence ? ">" : " +"))
                        .map(word -> part(word, words))
                        .toList(),
                inSequence);
    }

    private static Part part(String pattern, StemmedWords words) {
        String written = words.words(pattern).getFirst();
        return new Part(written, words.stem(written), pattern.startsWith("="));
    }

    List<String> stems() {
        return parts.stream().map(Part::stem).toList();
    }

    /** Returns whether a negation is a part of it: "no feeling". */
    boolean denies(Set<String> negations) {
        return parts.stream().map(Part::written).anyMatch(negations::contains);
    }

    boolean isIn(List<List<Word>> clauses, Set<String> small) {
        return inSequence
                ? clauses.stream().anyMatch(clause -> start(clause, small) >= 0)
                : parts.stream()
                        .allMatch(part ->
                                clauses.stream().flatMap(Collection::stream).anyMatch(part::is));
    }

    /** Removes the words of this pattern wherever they follow each other. */
    void removeFrom(List<Word> clause, Set<String> small) {
        for (int start = start(clause, small); start >= 0; start = start(clause, small)) {
            clause.subList(start, end(clause, start, small)).clear();
        }
    }

    private int start(List<Word> clause, Set<String> small) {
        for (int i = 0; i < clause.size(); i++) {
            if (end(clause, i, small) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the index after the sequence that starts here, or -1 if none does. */
    private int end(List<Word> clause, int start, Set<String> small) {
        int next = start;
        for (Part part : parts) {
            while (next > start
                    && next < clause.size()
                    && !part.is(clause.get(next))
                    && small.contains(clause.get(next).written())) {
                next++;
            }
            if (next == clause.size() || !part.is(clause.get(next))) {
                return -1;
            }
            next++;
        }
        return next;
    }
}
