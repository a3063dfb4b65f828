package dev.lilt.session.timeline;

/** The room that there is for the texts of a cue, in characters. */
final class CueText {
    /** The first line of a watch face. */
    static final int TITLE = 24;
    /** The line below it. */
    static final int TEXT = 40;

    static final int SPEECH = 120;

    private CueText() {}
}
