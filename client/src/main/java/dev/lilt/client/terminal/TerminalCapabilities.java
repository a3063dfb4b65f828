package dev.lilt.client.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The abilities of a screen.
 *
 * @param unicode whether it draws more than ASCII
 * @param color whether the member wants colours; see no-color.org
 */
public record TerminalCapabilities(boolean unicode, boolean color) {
    public static final TerminalCapabilities PLAIN = new TerminalCapabilities(false, false);

    private static final CharsetFallback ASCII = new CharsetFallback(StandardCharsets.US_ASCII);

    /**
     * For a terminal under the environment variables {@code environment}: of those for the locale the first that is set
     * counts (POSIX).
     */
    static TerminalCapabilities of(Map<String, String> environment) {
        boolean colorWanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("C");
        return new TerminalCapabilities(
                locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8"), colorWanted);
    }

    /** {@code text} with only the characters that can be shown. */
    String fit(String text) {
        return unicode ? text : ASCII.fit(text);
    }
}
