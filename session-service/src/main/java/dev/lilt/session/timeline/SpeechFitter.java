package dev.lilt.session.timeline;

import dev.lilt.support.time.SpeechTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sees to it that at most one text is said at an instant, and that each is over before the next begins. Every cue
 * brings the texts that it would say, the best first and the shortest last. First the shortest ones get their time, the
 * more important before the less, and one that finds no time is not said; then each takes the best text that it has
 * time for, in the same order.
 */
final class SpeechFitter {
    /** The kinds of cue, the most important to be said first; two of one kind in the order of time. */
    private static final List<CueKind> BY_IMPORTANCE = List.of(
            CueKind.END,
            CueKind.READY,
            CueKind.PREPARE,
            CueKind.SWITCH_SIDE,
            CueKind.TIP,
            CueKind.CHECK,
            CueKind.HOLD,
            CueKind.RELEASE,
            CueKind.BREATHE_OUT,
            CueKind.BREATHE_IN,
            CueKind.REST,
            CueKind.REP,
            CueKind.COUNT,
            CueKind.DONE);

    private static final Map<CueKind, Integer> RANKS = new EnumMap<>(IntStream.range(0, BY_IMPORTANCE.size())
            .boxed()
            .collect(Collectors.toMap(BY_IMPORTANCE::get, Function.identity())));

    /** By the instant at which each begins, in milliseconds: the one at which it is over. */
    private final TreeMap<Long, Long> said = new TreeMap<>();

    private final List<? extends Speech> cues;
    private final int[] chosen;

    private SpeechFitter(List<? extends Speech> cues) {
        this.cues = cues;
        this.chosen = IntStream.range(0, cues.size()).map(i -> Speech.NOTHING).toArray();
    }

    /** A cue that may say something. */
    interface Speech {
        /** In place of the number of a text. */
        int NOTHING = -1;

        CueKind kind();

        Duration at();

        /** Returns the texts that it would say, the best first and the shortest last; none of them empty. */
        List<String> texts();
    }

    /** Returns for each cue the number of the text that it says, from 0, or {@link Speech#NOTHING}. */
    static int[] fit(List<? extends Speech> cues) {
        return new SpeechFitter(cues).fit();
    }

    /** Returns these cues with what is still said once they have been moved; what no time is left for is not. */
    static List<Cue> refit(List<Cue> moved) {
        int[] said = fit(moved);
        return IntStream.range(0, moved.size())
                .mapToObj(i -> said[i] == Speech.NOTHING ? moved.get(i).silent() : moved.get(i))
                .toList();
    }

    private int[] fit() {
        List<Integer> order = IntStream.range(0, cues.size())
                .filter(i -> !cues.get(i).texts().isEmpty())
                .boxed()
                .sorted(Comparator.comparingInt(i -> rank(cues.get(i))))
                .toList();
        for (int cue : order) {
            choose(cue, cues.get(cue).texts().size() - 1);
        }
        for (int cue : order) {
            if (chosen[cue] != Speech.NOTHING) {
                best(cue);
            }
        }
        return chosen;
    }

    private static int rank(Speech cue) {
        return Objects.requireNonNull(RANKS.get(cue.kind()));
    }

    private void best(int cue) {
        said.remove(cues.get(cue).at().toMillis());
        for (int text = 0; text < chosen[cue] && !choose(cue, text); text++) {}
        said.putIfAbsent(cues.get(cue).at().toMillis(), over(cue, chosen[cue]));
    }

    private boolean choose(int cue, int text) {
        long from = cues.get(cue).at().toMillis();
        long to = over(cue, text);
        Map.Entry<Long, Long> before = said.floorEntry(from);
        Long after = said.ceilingKey(from);
        if ((before != null && (before.getKey() == from || before.getValue() > from))
                || (after != null && after < to)) {
            return false;
        }
        said.put(from, to);
        chosen[cue] = text;
        return true;
    }

    private long over(int cue, int text) {
        return cues.get(cue)
                .at()
                .plus(SpeechTime.of(cues.get(cue).texts().get(text)))
                .toMillis();
    }
}
