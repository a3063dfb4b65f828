package dev.lilt.session.timeline;

import dev.lilt.session.definition.Texts;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the engine itself says, in one language; definitions bring the rest. */
public final class Phrases {
    private final Locale locale;
    private final ResourceBundle bundle;

    private Phrases(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                Phrases.class.getPackageName() + ".phrases",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In this language, or else in English; never in the language that the machine is set to. */
    public static Phrases in(Locale locale) {
        return new Phrases(locale);
    }

    public String say(String key, Object... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String say(Texts texts) {
        return texts.in(locale);
    }
}
