package dev.lilt.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration-content.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(lilt\\.[a-z.-]+)` \\| `([^`]*)` \\| .+ \\|$");

    @Test
    void shouldDocumentEveryKeyWithItsDefault() throws IOException {
        // Given
        Map<String, String> keys = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.lilt.content").stream()
                        .filter(each -> each.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(each ->
                                keys.putAll(ConfigClass.configClass(each).getProperties()));
        keys.putAll(ownProperties());

        // When
        Map<String, String> documented = ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));

        // Then
        assertThat(documented).containsExactlyInAnyOrderEntriesOf(keys);
    }

    /** Returns our keys that only other keys use. */
    private static Map<String, String> ownProperties() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ConfigurationTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("lilt."))
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
