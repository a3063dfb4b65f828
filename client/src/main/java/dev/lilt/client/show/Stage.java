package dev.lilt.client.show;

import dev.lilt.client.api.Cue;
import dev.lilt.client.api.Status;
import dev.lilt.client.api.Symptom;
import dev.lilt.client.follow.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** One moment of a session as the lines of a terminal; a pure function. */
final class Stage {
    private static final int WIDEST = 76;
    private static final int LABEL = 9;
    private static final Duration WORTH_A_BAR = Duration.ofSeconds(1);

    private final Paint paint;
    private final int columns;
    private final int rows;

    /** {@code columns} and {@code rows} of the terminal; the last column stays free, for a cursor after full lines. */
    Stage(Paint paint, int columns, int rows) {
        this.paint = paint;
        this.columns = Math.max(1, Math.min(columns - 1, WIDEST));
        this.rows = rows;
    }

    List<AttributedString> lines(Moment moment, @Nullable String notice) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(heading(moment));
        lines.add(bar(
                "",
                progress(moment),
                Words.clock(moment.position()) + " / "
                        + Words.clock(moment.state().duration())));
        lines.add(AttributedString.EMPTY);
        lines.add(place(moment.rep()));
        lines.add(cue(moment.current()));
        lines.add(plain(
                moment.current() == null
                        ? ""
                        : "  " + Words.safe(moment.current().text())));
        lines.add(timed(moment, moment.hold() == null ? moment.current() : moment.hold()));
        if (moment.hold() != null && moment.hold() != moment.current()) {
            lines.add(timed(moment, moment.current()));
        }
        lines.add(AttributedString.EMPTY);
        List<Cue> coming =
                moment.coming().stream().filter(cue -> !cue.isCount()).limit(2).toList();
        lines.add(coming.isEmpty() ? AttributedString.EMPTY : next("next", coming.getFirst()));
        lines.add(coming.size() < 2 ? AttributedString.EMPTY : next("then", coming.getLast()));
        lines.add(AttributedString.EMPTY);
        lines.add(symptoms(moment.state().status()));
        lines.add(notice == null ? keys(moment.state().status()) : plain(notice));
        return fitted(lines);
    }

    /** What stays on the terminal once following is over. */
    List<AttributedString> last(Moment moment, @Nullable String result) {
        List<AttributedString> lines = new ArrayList<>(List.of(heading(moment), session(moment)));
        if (result != null) {
            lines.add(plain(result));
        }
        if (moment.state().guidance() != null && moment.current() != null) {
            lines.add(cue(moment.current()));
            lines.add(plain("  " + Words.safe(moment.current().text())));
        }
        return fitted(lines);
    }

    private AttributedString heading(Moment moment) {
        String left = moment.exercise() == null ? "Lilt" : Words.safe(moment.exercise());
        String right = moment.connected() ? moment.state().status().word() : "reconnecting";
        int gap = Math.max(1, columns - left.length() - right.length());
        return new AttributedStringBuilder()
                .append(left, bold())
                .append(" ".repeat(gap))
                .append(right, moment.state().status() == Status.RUNNING && moment.connected() ? dim() : bold())
                .toAttributedString();
    }

    private AttributedString session(Moment moment) {
        String times = Words.clock(moment.position()) + " / "
                + Words.clock(moment.state().duration());
        return bar("", progress(moment), times);
    }

    private static double progress(Moment moment) {
        long whole = moment.state().durationMs();
        return whole == 0 ? 0 : (double) moment.position().toMillis() / whole;
    }

    private AttributedString place(@Nullable Cue rep) {
        String words = rep == null ? "" : String.join(paint.unicode() ? " · " : ", ", Words.place(rep));
        return words.isEmpty()
                ? AttributedString.EMPTY
                : plain("  " + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    private AttributedString cue(@Nullable Cue current) {
        if (current == null) {
            return AttributedString.EMPTY;
        }
        String title = Words.safe(current.title()).toUpperCase(Locale.ROOT);
        return new AttributedStringBuilder()
                .append("  ")
                .append(" " + title + " ", bold().inverse())
                .toAttributedString();
    }

    /** How far a cue has got, or a blank line when that is too short to tell. */
    private AttributedString timed(Moment moment, @Nullable Cue timed) {
        if (timed == null
                || timed.duration().compareTo(WORTH_A_BAR) < 0
                || timed.kind().equals("rep")) {
            return AttributedString.EMPTY;
        }
        double progress = moment.progressOf(timed);
        Duration passed = Duration.ofMillis(Math.round(timed.durationMs() * progress));
        return bar("  " + label(timed), progress, Words.part(passed, timed.duration()));
    }

    private static String label(Cue timed) {
        return timed.kind().startsWith("breathe") ? "breath" : timed.kind();
    }

    private AttributedString bar(String label, double part, String right) {
        String padded = label.isEmpty() ? "" : "%%-%ds".formatted(LABEL + 2).formatted(label);
        int width = columns - padded.length() - right.length() - 2;
        AttributedStringBuilder line = new AttributedStringBuilder().append(padded);
        if (width < 4) {
            return line.append(right).toAttributedString();
        }
        if (paint.unicode()) {
            line.append(Bar.filled(part, width), accent()).append(Bar.track(part, width), dim());
        } else {
            line.append(Bar.ascii(part, width - 2));
        }
        return line.append("  ").append(right).toAttributedString();
    }

    private AttributedString next(String label, Cue cue) {
        return new AttributedString("  " + label + "  " + Words.said(cue, paint.unicode() ? " · " : " - "), dim());
    }

    private AttributedString keys(Status status) {
        return switch (status) {
            case READY -> new AttributedString("space start   q leave", dim());
            case RUNNING -> new AttributedString("space pause   n next   b back   e +15 s   s stop   q leave", dim());
            case PAUSED -> new AttributedString("space go on   n next   b back   e +15 s   s stop   q leave", dim());
            case COMPLETED, STOPPED, EXPIRED -> AttributedString.EMPTY;
        };
    }

    /** One press each: whoever feels one of these is not to look for a menu. */
    private AttributedString symptoms(Status status) {
        return switch (status) {
            case RUNNING, PAUSED ->
                new AttributedString(
                        Arrays.stream(Symptom.values())
                                .map(symptom -> symptom.key() + " " + symptom.label())
                                .collect(Collectors.joining(" ", "stop for ", "")),
                        dim());
            case READY, COMPLETED, STOPPED, EXPIRED -> AttributedString.EMPTY;
        };
    }

    /** On a low terminal blank lines go first, then what comes next; on a narrow one the ends of lines. */
    private List<AttributedString> fitted(List<AttributedString> lines) {
        List<AttributedString> kept = new ArrayList<>(lines);
        for (int i = kept.size() - 1; i >= 0 && kept.size() > rows; i--) {
            if (kept.get(i).length() == 0) {
                kept.remove(i);
            }
        }
        while (kept.size() > Math.max(1, rows)) {
            kept.remove(Math.max(0, kept.size() - 2));
        }
        return kept.stream().map(line -> line.columnSubSequence(0, columns)).toList();
    }

    private static AttributedString plain(String text) {
        return new AttributedString(text);
    }

    private AttributedStyle bold() {
        return AttributedStyle.DEFAULT.bold();
    }

    private AttributedStyle dim() {
        return paint.color() ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
    }

    private AttributedStyle accent() {
        return paint.color() ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN) : AttributedStyle.DEFAULT;
    }
}
