package dev.lilt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of docs with the configuration keys of a module, one to a row of a table, each with its default. */
public final class ConfigurationPage {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(lilt\\.[a-z.-]+)` \\| (`[^`]*`|none) \\| .+ \\|$");

    /** The default of a key that has none. */
    private static final String NONE = "none";

    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");

    private ConfigurationPage() {}

    /**
     * Checks that a page has the keys of the module in the working directory, and no others.
     *
     * @param page the name of its file in docs
     * @param root the package that all of the module's packages are in
     */
    public static void checkThatEveryKeyIsDocumented(String page, String root) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root).stream()
                        .filter(each -> each.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(each -> ConfigClass.configClass(each)
                                .getProperties()
                                .forEach((key, value) -> keys.put(key, value == null ? NONE : value)));
        keys.putAll(keysForOtherKeys());

        assertThat(documented(page)).containsExactlyInAnyOrderEntriesOf(keys);
    }

    private static Map<String, String> documented(String page) throws IOException {
        return ROW.matcher(Files.readString(Path.of("..", "docs", page)))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2).replace("`", "")));
    }

    /** Returns our keys that no code reads, only other keys. */
    private static Map<String, String> keysForOtherKeys() throws IOException {
        if (!Files.exists(PROPERTIES)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(PROPERTIES)) {
            properties.load(file);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("lilt."))
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
