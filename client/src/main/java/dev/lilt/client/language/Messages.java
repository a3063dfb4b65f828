package dev.lilt.client.language;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of this client in the member's language, or in English where they are not translated. One process speaks
 * one language, chosen before a command runs. A further language is a pair of files beside {@code messages_es} and
 * {@code usage_es}.
 */
public final class Messages {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String TEXTS = "dev.lilt.client.language.messages";
    private static final String USAGE = "dev.lilt.client.language.usage";
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private static volatile Messages used = new Messages(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle texts;

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = bundle(TEXTS, locale);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Messages.class.getClassLoader(), NO_FALLBACK);
    }

    /** Speaks {@code locale} from now on. */
    public static void use(Locale locale) {
        used = new Messages(locale);
    }

    /** Speaks as the variables for the locale say: the first that is set counts (POSIX); English without any. */
    public static void use(Map<String, String> environment) {
        use(VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Messages::posix)
                .orElse(Locale.ENGLISH));
    }

    /** A name such as {@code es_MX.UTF-8@euro}; {@code C} and {@code POSIX} are no language. */
    private static Locale posix(String name) {
        String tag = name.replaceFirst("[.@].*", "").replace('_', '-');
        boolean isNone = tag.equals("C") || tag.equals("POSIX");
        Locale locale = Locale.forLanguageTag(tag);
        return isNone || locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }

    /** The BCP 47 tag that the member chose, also where this client has no translation of its own. */
    public static String tag() {
        return used.locale.toLanguageTag();
    }

    /** The value of {@code Accept-Language} (RFC 9110, section 12.5.4): the tag, its language, and English at last. */
    public static String acceptLanguage() {
        String language = used.locale.getLanguage();
        List<String> wanted = Stream.of(tag(), language, "en").distinct().toList();
        StringBuilder header = new StringBuilder(wanted.getFirst());
        for (int i = 1; i < wanted.size(); i++) {
            header.append(", ").append(wanted.get(i)).append(";q=0.").append(9 - i);
        }
        return header.toString();
    }

    /**
     * Returns the text of {@code key}, with {@code arguments} in place of <code>{0}</code> and so on, as they are: no
     * number gets a separator.
     *
     * @throws java.util.MissingResourceException if there is none, which a test rules out
     */
    public static String text(String key, @Nullable Object... arguments) {
        String pattern = used.texts.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, used.locale)
                        .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** The text of a key that ends with a word from the network, if it is a word that this client knows. */
    public static Optional<String> known(String key) {
        return used.texts.containsKey(key) ? Optional.of(used.texts.getString(key)) : Optional.empty();
    }

    /** The texts of {@code --help}, by the keys of picocli. */
    public static ResourceBundle usage() {
        return bundle(USAGE, used.locale);
    }
}
