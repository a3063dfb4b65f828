package dev.lilt.client.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.CommandTestBase;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every text, in every language that is shipped. */
class TranslationsTest extends CommandTestBase {
    private static final Path FILES = Path.of("src/main/resources/dev/lilt/client/language");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FILE = Pattern.compile("messages(_\\w+)?\\.properties");
    private static final Pattern USED = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** The longest that fits, by how the key begins. */
    private static final Map<String, Integer> ROOM = Map.of(
            "status.",
            9,
            "kind.",
            11,
            "line.",
            11,
            "key.",
            28,
            "weeks.of",
            10,
            "gate.",
            60,
            "symptom.",
            21,
            "call.",
            60,
            "coming.",
            6);

    private static final Map<String, List<Integer>> COLUMNS = Map.of(
            "sessions.heading", List.of(36, 16, 9, 13, 20),
            "say.heading", List.of(8, 8, 8, 20),
            "exercises.heading", List.of(20, 22, 10, 9, 20),
            "weeks.heading", List.of(8, 7, 7, 8, 6));

    static Stream<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(file -> file.group(1) == null ? "" : file.group(1))
                    .toList()
                    .stream();
        }
    }

    @Test
    void shouldShipEnglishAndSpanish() throws Exception {
        assertThat(languages()).contains("", "_es");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldHaveEveryTextWithItsPlaceholders(String language) throws Exception {
        // Given
        Properties english = properties("messages.properties");

        // When
        Properties translated = properties("messages" + language + ".properties");

        // Then
        assertThat(new TreeSet<>(translated.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(placeholders(translated)).isEqualTo(placeholders(english));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldBeShortEnoughForItsPlace(String language) throws Exception {
        // Given
        Properties texts = properties("messages" + language + ".properties");

        // When
        List<String> tooLong = texts.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".text"))
                .filter(key -> texts.getProperty(key).length() > room(key))
                .toList();

        // Then
        assertThat(tooLong).isEmpty();
        COLUMNS.forEach((key, widths) -> {
            List<String> headings = List.of(texts.getProperty(key).split(",", -1));
            assertThat(headings).hasSameSizeAs(widths);
            for (int i = 0; i < widths.size(); i++) {
                assertThat(headings.get(i)).hasSizeLessThanOrEqualTo(widths.get(i));
            }
        });
    }

    private static int room(String key) {
        return ROOM.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    @Test
    void shouldHaveEveryTextThatTheSourcesAskFor() throws Exception {
        // Given
        Properties english = properties("messages.properties");

        // When
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    asked.add(used.group(1));
                }
            }
        }
        asked.removeIf(key -> key.endsWith("."));

        // Then
        assertThat(asked).hasSizeGreaterThan(80).isSubsetOf(english.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldExplainEveryCommandAndOption(String language) throws Exception {
        // Given
        Properties translated = properties("usage" + language + ".properties");
        Set<String> wanted = language.isEmpty() ? Set.of() : usageKeys();

        // When
        Set<String> found = translated.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("usage."))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(found).isEqualTo(wanted);
    }

    /** As picocli asks for them. */
    private Set<String> usageKeys() {
        Set<String> keys = new TreeSet<>();
        for (CommandLine command : commands(Map.of()).getSubcommands().values()) {
            collect(command, "lilt." + command.getCommandName(), keys);
        }
        return keys;
    }

    private static void collect(CommandLine command, String name, Set<String> keys) {
        CommandSpec spec = command.getCommandSpec();
        var usage = spec.usageMessage();
        add(keys, name + ".usage.customSynopsis", usage.customSynopsis().length);
        add(keys, name + ".usage.description", usage.description().length);
        for (int i = 0; i < usage.exitCodeList().size(); i++) {
            keys.add(name + ".usage.exitCodeList." + i);
        }
        spec.positionalParameters()
                .forEach(parameter -> keys.add(name + "." + parameter.paramLabel() + "[" + parameter.index() + "]"));
        spec.options().forEach(option -> keys.add(key(option, name)));
        if (!command.getSubcommands().isEmpty()) {
            keys.add(name + ".usage.commandListHeading");
        }
        command.getSubcommands().forEach((sub, line) -> collect(line, name + "." + sub, keys));
    }

    private static void add(Set<String> keys, String key, int lines) {
        for (int i = 0; i < lines; i++) {
            keys.add(lines == 1 ? key : key + "." + i);
        }
    }

    private static String key(OptionSpec option, String command) {
        boolean isShared =
                option.descriptionKey() != null && !option.descriptionKey().isEmpty();
        return isShared
                ? option.descriptionKey()
                : command + "." + option.longestName().substring(2);
    }

    private static Map<String, Set<String>> placeholders(Properties texts) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            Set<String> places =
                    PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
            found.put(key, places);
            // One apostrophe would quote what follows.
            String[] arguments = {"{0}", "{1}", "{2}", "{3}"};
            String formatted = places.isEmpty() ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
            assertThat(formatted).as(key).isEqualTo(places.isEmpty() ? text : text.replace("''", "'"));
        }
        return found;
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FILES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
