package dev.lilt.session;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] DOMAIN = {
        "dev.lilt.session.definition",
        "dev.lilt.session.timeline",
        "dev.lilt.session.safety",
        "dev.lilt.session.state",
        "java..",
        "org.jspecify.."
    };

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lilt.session");

    /** The id of a timeline is the digest of its JSON, so what encodes it is a part of the domain. */
    private static final String ENCODER = "dev\\.lilt\\.session\\.timeline\\.(TimelineJson|CueJson).*";

    @Test
    void shouldKeepTheDomainPure() {
        classes()
                .that()
                .resideInAnyPackage(List.of(DOMAIN).subList(0, 4).toArray(String[]::new))
                .and()
                .haveNameNotMatching(ENCODER)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN))
                .check(SERVICE);
    }

    @Test
    void shouldLetWhatEncodesTimelinesKnowNothingButJackson() {
        classes()
                .that()
                .haveNameMatching(ENCODER)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN).or(resideInAnyPackage("com.fasterxml.jackson..")))
                .check(SERVICE);
    }

    @Test
    void shouldKeepPackagesFreeOfCycles() {
        slices().matching("dev.lilt.session.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void shouldSayOfEveryPackageThatNullIsMarked() {
        // When
        List<JavaPackage> packages = SERVICE.getPackage("dev.lilt.session").getSubpackages().stream()
                .filter(each -> !each.getClasses().isEmpty())
                .toList();

        // Then
        assertThat(packages)
                .hasSizeGreaterThan(8)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }
}
