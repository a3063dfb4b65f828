package dev.lilt.client.terminal;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;

/** The characters that an output can write; others get a near relation instead of a question mark. */
public final class CharsetFallback {
    private static final Map<Character, String> RELATIONS = Map.of(
            '¿', "", '¡', "", '·', "-", '–', "-", '—', "-", '’', "'", '‘', "'", '“', "\"", '”', "\"", '…', "...");

    private final Charset charset;

    public CharsetFallback(Charset charset) {
        this.charset = charset;
    }

    /** The text with those characters only. */
    public String fit(String text) {
        var encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            fitting.append(encoder.canEncode(c) ? String.valueOf(c) : RELATIONS.getOrDefault(c, bare(c)));
        }
        return fitting.toString();
    }

    /** A letter without its accents. */
    private static String bare(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
