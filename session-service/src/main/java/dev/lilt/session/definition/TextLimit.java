package dev.lilt.session.definition;

/** The room that there is for texts, in characters (code points). */
public final class TextLimit {
    /** The first line of a watch face. */
    public static final int TITLE = 24;
    /** The second line of a watch face. */
    public static final int CUE = 40;
    /** Spoken while a cue lasts. */
    public static final int SPEECH = 120;
    /** Read at leisure on a phone. */
    public static final int PROSE = 240;

    private TextLimit() {}

    public static boolean fits(String text, int most) {
        return text.codePointCount(0, text.length()) <= most;
    }
}
