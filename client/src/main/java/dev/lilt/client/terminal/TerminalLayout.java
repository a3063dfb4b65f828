package dev.lilt.client.terminal;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.Rows.Worth;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** One moment of a session as the lines of a terminal; a pure function. */
final class TerminalLayout {
    private static final int WIDEST = 76;
    private static final int LABEL = 12;
    private static final Duration WORTH_A_BAR = Duration.ofSeconds(1);
    private static final String BETWEEN_KEYS = "   ";

    private final TerminalCapabilities capabilities;
    private final boolean mayCommand;
    private final int full;
    private final int columns;
    private final int rows;

    /**
     * The last column stays free, for a cursor after full lines.
     *
     * @param mayCommand whether the keys do anything but leave
     * @param columns of the terminal
     * @param rows of the terminal
     */
    TerminalLayout(TerminalCapabilities capabilities, boolean mayCommand, int columns, int rows) {
        this.capabilities = capabilities;
        this.mayCommand = mayCommand;
        this.full = Math.max(1, columns - 1);
        this.columns = Math.min(full, WIDEST);
        this.rows = rows;
    }

    List<AttributedString> lines(SessionSnapshot snapshot, @Nullable String notice) {
        Rows lines = new Rows();
        lines.add(Worth.HEADING, heading(snapshot));
        lines.add(Worth.PROGRESS, session(snapshot));
        lines.space();
        if (snapshot.guidance() == null) {
            exercise(lines, snapshot);
        } else {
            guidance(lines, snapshot.guidance());
        }
        lines.space();
        String told = snapshot.stop() == null ? notice : snapshot.stop().note();
        lines.add(Worth.NOTICE, told == null ? List.of() : wrapped(told, "", full));
        KeyHints hints = new KeyHints(snapshot, mayCommand);
        List<AttributedString> stop = keys(hints.stopping());
        // Half of the keys would be worse than where they are told.
        lines.add(Worth.STOP, stop.size() > rows - 1 ? keys(hints.stoppingInShort()) : stop);
        lines.add(Worth.KEYS, keys(hints.steering()));
        return lines.fitting(full, rows);
    }

    /**
     * The lines that stay on the terminal once following is over; guidance is not a part of it, since that is not to be
     * cut to a width.
     */
    List<AttributedString> last(SessionSnapshot snapshot, @Nullable String result) {
        Rows lines = new Rows();
        lines.add(Worth.HEADING, heading(snapshot));
        lines.add(Worth.PROGRESS, session(snapshot));
        if (result != null) {
            lines.add(Worth.HEADING, new AttributedString(result));
        }
        ReceivedCue last = snapshot.current();
        if (last != null && last.kind().equals("end")) {
            lines.add(Worth.CUE, cue(last));
            lines.add(Worth.TEXT, text(last));
        }
        return lines.fitting(full, rows);
    }

    private void exercise(Rows lines, SessionSnapshot snapshot) {
        ReceivedCue current = snapshot.current();
        lines.add(Worth.PLACE, place(snapshot.rep()));
        lines.add(Worth.CUE, cue(current));
        lines.add(Worth.TEXT, text(current));
        if (current != null && current.isSetUp()) {
            lines.add(Worth.SET_UP, wrapped(safe(current.say()), "  ", columns));
        }
        if (snapshot.state().status() == ReceivedStatus.WAITING) {
            lines.add(Worth.GATE, title(fit(Messages.text(mayCommand ? "gate.press" : "gate.waits"))));
        }
        lines.add(Worth.TIMED, timed(snapshot, snapshot.hold() == null ? current : snapshot.hold()));
        if (snapshot.hold() != null && snapshot.hold() != current) {
            lines.add(Worth.TIMED, timed(snapshot, current));
        }
        lines.space();
        List<ReceivedCue> coming = snapshot.coming().stream()
                .filter(cue -> !cue.isCount())
                .limit(2)
                .toList();
        lines.add(Worth.COMING, coming.isEmpty() ? AttributedString.EMPTY : next("coming.next", coming.getFirst()));
        lines.add(Worth.COMING, coming.size() < 2 ? AttributedString.EMPTY : next("coming.then", coming.getLast()));
    }

    private void guidance(Rows lines, ReceivedStopGuidance guidance) {
        guidance.alarm().ifPresent(call -> lines.add(Worth.ALARM, loud(call)));
        lines.add(Worth.GUIDANCE, title(safe(guidance.title())));
        guidance.texts().forEach(text -> lines.add(Worth.GUIDANCE, wrapped(safe(text), "  ", columns)));
    }

    private AttributedString heading(SessionSnapshot snapshot) {
        String right = standing(snapshot);
        String whole = snapshot.exercise() == null ? "Lilt" : safe(snapshot.exercise());
        String left = whole.substring(0, Math.clamp(columns - right.length() - 1, 0, whole.length()));
        int gap = Math.max(1, columns - left.length() - right.length());
        return new AttributedStringBuilder()
                .append(left, bold())
                .append(" ".repeat(gap))
                .append(right, right.equals(ReceivedStatus.RUNNING.word()) ? dim() : bold())
                .toAttributedString();
    }

    private static String standing(SessionSnapshot snapshot) {
        if (snapshot.stop() != null) {
            return Messages.text("standing.stopping");
        }
        ReceivedStatus status = snapshot.state().status();
        return snapshot.connected() || status.isFinal() ? status.word() : Messages.text("standing.reconnecting");
    }

    private AttributedString session(SessionSnapshot snapshot) {
        String times = TextFormat.clock(snapshot.position()) + " / "
                + TextFormat.clock(snapshot.state().duration());
        return bar("", progress(snapshot), times);
    }

    private static double progress(SessionSnapshot snapshot) {
        long whole = snapshot.state().durationMs();
        return whole == 0 ? 0 : (double) snapshot.position().toMillis() / whole;
    }

    private AttributedString place(@Nullable ReceivedCue rep) {
        String words = rep == null ? "" : String.join(capabilities.unicode() ? " · " : ", ", TextFormat.place(rep));
        return words.isEmpty()
                ? AttributedString.EMPTY
                : new AttributedString(fit("  " + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
    }

    private AttributedString cue(@Nullable ReceivedCue current) {
        return current == null ? AttributedString.EMPTY : title(safe(current.title()));
    }

    private AttributedString title(String words) {
        return new AttributedStringBuilder()
                .append("  ")
                .append(" " + words.toUpperCase(Locale.ROOT) + " ", bold().inverse())
                .toAttributedString();
    }

    private AttributedString loud(String words) {
        AttributedStyle red = bold().inverse();
        return new AttributedStringBuilder()
                .append("  ")
                .append(
                        " " + safe(words).toUpperCase(Locale.ROOT) + " ",
                        capabilities.color() ? red.foreground(AttributedStyle.RED) : red)
                .toAttributedString();
    }

    private List<AttributedString> text(@Nullable ReceivedCue current) {
        return current == null ? List.of() : wrapped(safe(current.text()), "  ", columns);
    }

    /** Returns how far a cue has got, or a blank line when that is too short to tell. */
    private AttributedString timed(SessionSnapshot snapshot, @Nullable ReceivedCue timed) {
        if (timed == null
                || timed.duration().compareTo(WORTH_A_BAR) < 0
                || timed.kind().equals("rep")
                || timed.isGate()) {
            return AttributedString.EMPTY;
        }
        double progress = snapshot.progressOf(timed);
        Duration passed = Duration.ofMillis(Math.round(timed.durationMs() * progress));
        return bar("  " + fit(TextFormat.barLabel(timed)), progress, TextFormat.part(passed, timed.duration()));
    }

    private AttributedString bar(String label, double part, String right) {
        String padded = label.isEmpty() ? "" : "%%-%ds".formatted(LABEL + 2).formatted(label);
        int width = columns - padded.length() - right.length() - 2;
        AttributedStringBuilder line = new AttributedStringBuilder().append(padded);
        if (width < 4) {
            return line.append(right).toAttributedString();
        }
        if (capabilities.unicode()) {
            line.append(Bar.filled(part, width), accent()).append(Bar.track(part, width), dim());
        } else {
            line.append(Bar.ascii(part, width - 2));
        }
        return line.append("  ").append(right).toAttributedString();
    }

    private AttributedString next(String label, ReceivedCue cue) {
        String said = capabilities.fit(TextFormat.said(cue, capabilities.unicode() ? " · " : " - "));
        return new AttributedString("  " + fit(Messages.text(label)) + "  " + said, dim());
    }

    private List<AttributedString> keys(List<String> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        return Wrapped.items(items, BETWEEN_KEYS, full).stream()
                .map(line -> new AttributedString(fit(line), dim()))
                .toList();
    }

    private List<AttributedString> wrapped(String text, String indent, int width) {
        return Wrapped.words(capabilities.fit(text), indent, width).stream()
                .map(AttributedString::new)
                .toList();
    }

    private String fit(String text) {
        return capabilities.fit(text);
    }

    private String safe(@Nullable String text) {
        return capabilities.fit(TextFormat.safe(text));
    }

    private AttributedStyle bold() {
        return AttributedStyle.DEFAULT.bold();
    }

    private AttributedStyle dim() {
        return capabilities.color() ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
    }

    private AttributedStyle accent() {
        return capabilities.color()
                ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)
                : AttributedStyle.DEFAULT;
    }
}
