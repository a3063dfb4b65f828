package dev.lilt.session.timeline;

import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Texts;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The phrases of the engine itself, in one language; definitions bring the rest. It remembers formatted texts, for a
 * session says most of them many times. Not to be shared between threads.
 */
public final class CuePhrases {
    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final Map<List<Object>, String> formatted = new HashMap<>();
    private final Map<Texts, String> localized = new IdentityHashMap<>();

    private CuePhrases(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                CuePhrases.class.getPackageName() + ".phrases",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In this language, or else in English; never in the language that the machine is set to. */
    public static CuePhrases in(Locale locale) {
        return new CuePhrases(locale);
    }

    public String text(String key) {
        return bundle.getString(key);
    }

    /** Returns how to get up from a position, in a few words. */
    public String getUp(Position from) {
        return text("get-up." + from.wire());
    }

    public String text(String key, Object... arguments) {
        return formatted.computeIfAbsent(
                List.of(key, List.of(arguments)), first -> format(key).format(arguments));
    }

    private MessageFormat format(String key) {
        return formats.computeIfAbsent(key, first -> new MessageFormat(bundle.getString(key), locale));
    }

    String text(Texts texts) {
        return localized.computeIfAbsent(texts, first -> first.in(locale));
    }
}
