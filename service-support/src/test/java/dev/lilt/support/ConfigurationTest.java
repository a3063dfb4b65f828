package dev.lilt.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration-shared.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(lilt\\.[a-z.-]+)` \\| `([^`]*)` \\| .+ \\|$");

    @Test
    void shouldDocumentEveryKeyWithItsDefault() throws IOException {
        // Given
        Map<String, String> keys = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.lilt.support").stream()
                        .filter(each -> each.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(each ->
                                keys.putAll(ConfigClass.configClass(each).getProperties()));

        // When
        Map<String, String> documented = ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));

        // Then
        assertThat(documented).containsExactlyInAnyOrderEntriesOf(keys);
    }
}
