package dev.lilt.content.definition;

import dev.lilt.support.problem.FieldError;
import dev.lilt.support.time.SpeechTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The time in which something has to be said.
 *
 * @param seconds how long it is
 * @param what what takes this long, as in {@code the phase lasts}
 */
public record SpeechLimit(int seconds, String what) {
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
        return Math.toIntExact(SpeechTime.of(text).toMillis() / 100);
    }
}
