package dev.lilt.client.terminal;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.language.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The format of times and cues, on every kind of screen. */
public final class TextFormat {
    private TextFormat() {}

    /** Minutes and seconds, for example {@code 02:05}; minutes go on past 99. */
    public static String clock(Duration time) {
        return "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** For example {@code 6 min 30 s}, {@code 6 min} or {@code 30 s}; whole seconds, rounded down. */
    public static String length(Duration time) {
        long minutes = time.toMinutes();
        int seconds = time.toSecondsPart();
        if (minutes == 0) {
            return Messages.text("length.seconds", seconds);
        }
        return seconds == 0 ? Messages.text("length.minutes", minutes) : Messages.text("length.both", minutes, seconds);
    }

    /** Returns how much of a whole, for example {@code 2 of 3 s}. */
    static String part(Duration passed, Duration whole) {
        return whole.toSeconds() < 60
                ? Messages.text("part.seconds", passed.toSeconds(), whole.toSeconds())
                : Messages.text("part.clock", clock(passed), clock(whole));
    }

    /** Rep, set and side of a cue, as far as it has them, for example {@code rep 3 of 8, set 2, left side}. */
    static List<String> place(ReceivedCue cue) {
        List<String> place = new ArrayList<>();
        if (cue.rep() != null) {
            place.add(
                    cue.reps() == null
                            ? Messages.text("place.rep", cue.rep())
                            : Messages.text("place.rep-of", cue.rep(), cue.reps()));
        }
        if (cue.set() != null) {
            place.add(Messages.text("place.set", cue.set()));
        }
        side(cue).ifPresent(place::add);
        return place;
    }

    /** The side of a cue, if it has one, for example {@code left side}. */
    static Optional<String> side(ReceivedCue cue) {
        return cue.side() == null ? Optional.empty() : Messages.known("side." + cue.side());
    }

    /** The kind of a cue as a word; one that a newer server has comes as it is. */
    static String kind(ReceivedCue cue) {
        return cue.isKeptUp()
                ? Messages.text("kind.hold.kept-up")
                : Messages.known("kind." + cue.kind()).orElseGet(() -> safe(cue.kind()));
    }

    /** The word beside a bar: both ways of the breath have the same. */
    static String barLabel(ReceivedCue cue) {
        return cue.kind().startsWith("breathe") ? Messages.text("kind.breath") : kind(cue);
    }

    /** A cue's title and text, joined by {@code separator}; the title only where the text doesn't say it anyway. */
    static String said(ReceivedCue cue, String separator) {
        String title = safe(cue.title());
        String text = safe(cue.text());
        if (title.isEmpty() || tells(text, title)) {
            return text;
        }
        return text.isEmpty() ? title : title + separator + text;
    }

    /** A text from the network as it may go to a screen: without control characters, which a terminal would obey. */
    static String safe(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Returns whether {@code words} say {@code what} already, whatever the case. */
    static boolean tells(String words, String what) {
        return words.toLowerCase(Locale.ROOT).contains(what.toLowerCase(Locale.ROOT));
    }
}
