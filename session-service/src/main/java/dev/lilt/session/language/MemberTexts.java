package dev.lilt.session.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Texts that members read in problems, adjustments and notices: {@code problems.properties} in each language. */
public final class MemberTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MemberTexts() {}

    /** Returns a text in the language of the request that is being answered. */
    public static String text(String key, Object... arguments) {
        return text(RequestLanguage.current(), key, arguments);
    }

    /** Returns a text in the language of this locale, or else in English. */
    public static String text(Locale locale, String key, Object... arguments) {
        String text = bundle(locale).getString(key);
        return arguments.length == 0
                ? text
                : new MessageFormat(text, locale)
                        .format(Stream.of(arguments).map(String::valueOf).toArray());
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(MemberTexts.class.getPackageName() + ".problems", locale, NO_FALLBACK);
    }
}
