package dev.lilt.session.stream;

import dev.lilt.session.state.Revision;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.timeline.Cue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one event of a session's log, and so a place in it: what comes after is what a follower has missed.
 *
 * @param revision from 1; 0 is before everything
 * @param cueIndex {@link #STATE}, the index of a cue, or {@link #END}
 */
record EventId(int revision, int cueIndex) {
    static final int STATE = -1;
    static final int END = Integer.MAX_VALUE;
    /** Before the first event. */
    static final EventId START = new EventId(0, END);

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})\\.(state|end|0|[1-9]\\d{0,8})");

    /** Returns the event that a {@code Last-Event-ID} names, if the revisions of this log could have had it. */
    static Optional<EventId> parse(String text, SessionLog log) {
        return parse(text).filter(id -> id.couldBeOf(log));
    }

    /** Returns the event that a {@code Last-Event-ID} names, if it has the form of an id. */
    static Optional<EventId> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int revision = Integer.parseInt(form.group(1));
        int cueIndex = switch (form.group(2)) {
            case "state" -> STATE;
            case "end" -> END;
            case String index -> Integer.parseInt(index);
        };
        return Optional.of(new EventId(revision, cueIndex));
    }

    private boolean couldBeOf(SessionLog log) {
        return revision <= log.last().number() && (cueIndex == STATE || isEmittedIn(log.revision(revision), log));
    }

    /**
     * Returns whether this revision may have emitted the event. What lies behind the end of a running revision counts,
     * too: a replica that hears late of the next one emits too much. But no replica emits what lies behind a gate.
     */
    private boolean isEmittedIn(Revision of, SessionLog log) {
        Optional<Integer> gate = log.gateOf(of).map(Cue::index);
        return switch (of.status()) {
            case READY, PAUSED -> false;
            case RUNNING ->
                gate.map(last -> cueIndex >= of.firstCue() && cueIndex <= last)
                        .orElseGet(() -> cueIndex == END
                                || (cueIndex >= of.firstCue()
                                        && cueIndex
                                                < of.compiledSession()
                                                        .timeline()
                                                        .cues()
                                                        .size()));
            case STOPPED, EXPIRED, WAITING, COMPLETED -> cueIndex == END || cueIndex == of.firstCue();
        };
    }

    @Override
    public String toString() {
        return revision + "." + (cueIndex == STATE ? "state" : cueIndex == END ? "end" : Integer.toString(cueIndex));
    }
}
