package dev.lilt.support.time;

import java.time.Duration;
import java.util.regex.Pattern;

/** The time that a text takes to be said: 2.5 words a second and 0.3 s, a number counted as a word. */
public final class SpeechTime {
    private static final Duration A_WORD = Duration.ofMillis(400);
    private static final Duration TO_BEGIN = Duration.ofMillis(300);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SpeechTime() {}

    /** Returns nothing for a text without a word. */
    public static Duration of(String say) {
        long words = SPACES.splitAsStream(say).filter(SpeechTime::isWord).count();
        return words == 0 ? Duration.ZERO : A_WORD.multipliedBy(words).plus(TO_BEGIN);
    }

    private static boolean isWord(String part) {
        return part.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
