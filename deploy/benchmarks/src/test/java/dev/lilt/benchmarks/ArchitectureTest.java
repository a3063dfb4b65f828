package dev.lilt.benchmarks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        var benchmarks = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.lilt.benchmarks");

        slices().matching("dev.lilt.benchmarks.(*)..").should().beFreeOfCycles().check(benchmarks);
    }
}
