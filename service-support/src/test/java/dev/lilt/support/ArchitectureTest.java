package dev.lilt.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SUPPORT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lilt.support");

    @Test
    void shouldKnowNoExerciseSessionOrWeek() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*\\.[^.]*(exercise|session|week|cue|timeline|plan|guidance)[^.]*")
                .check(SUPPORT);
    }

    @Test
    void shouldDependOnNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lilt.content..", "dev.lilt.session..", "dev.lilt.tracking..")
                .check(SUPPORT);
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching("dev.lilt.support.(*)..").should().beFreeOfCycles().check(SUPPORT);
    }
}
