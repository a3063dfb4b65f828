package dev.lilt.content.definition;

import dev.lilt.support.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time in which something has to be said. A voice says 2.5 words a second, numbers among them, and needs 0.3 s
 * more.
 *
 * @param seconds how long it is
 * @param what what takes this long, as in {@code the phase lasts}
 */
public record SpeechTime(int seconds, String what) {
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final int TENTHS_OF_A_WORD = 4;
    private static final int TENTHS_MORE = 3;

    /** Returns an error for each language in which a text that has no shorter form can't be said in time. */
    public List<FieldError> errors(String part, LocalizedText say) {
        return errors(part, say, Map.of(), "shorten it");
    }

    /**
     * Returns an error for each language in which neither form can be said in time.
     *
     * @param part the part of the definition that has the forms {@code say} and {@code sayShort}
     * @param sayShort the shorter form, or null where there is none
     */
    public List<FieldError> errors(String part, LocalizedText say, @Nullable LocalizedText sayShort) {
        return errors(part, say, sayShort == null ? Map.of() : sayShort.byTag(), "add a sayShort");
    }

    private List<FieldError> errors(String part, LocalizedText say, Map<String, String> shorter, String remedy) {
        TreeSet<String> tags = new TreeSet<>(say.byTag().keySet());
        tags.addAll(shorter.keySet());
        List<FieldError> errors = new ArrayList<>();
        for (String tag : tags) {
            int tenths = Math.min(tenths(say.in(tag)), tenths(shorter.getOrDefault(tag, say.in(tag))));
            if (tenths > seconds * 10) {
                boolean isShort = shorter.containsKey(tag);
                errors.add(new FieldError(
                        part + (isShort ? ".sayShort" : ".say"),
                        "takes " + tenths / 10 + "." + tenths % 10 + " s to say in " + tag + ", and " + what + " "
                                + seconds + " s: " + (isShort ? "shorten it" : remedy) + ", or allow more seconds"));
            }
        }
        return errors;
    }

    private static int tenths(String text) {
        return TENTHS_OF_A_WORD * (int) WORD.matcher(text).results().count() + TENTHS_MORE;
    }
}
