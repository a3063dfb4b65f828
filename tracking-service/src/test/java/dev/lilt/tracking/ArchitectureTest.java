package dev.lilt.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] DOMAIN = {
        "dev.lilt.tracking.calendar",
        "dev.lilt.tracking.activity",
        "dev.lilt.tracking.week",
        "dev.lilt.tracking.forecast"
    };

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lilt.tracking");

    @Test
    void shouldKeepTheDomainFreeOfFrameworks() {
        classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", DOMAIN[0], DOMAIN[1], DOMAIN[2], DOMAIN[3])
                .check(service);
    }

    @Test
    void shouldTakeTheTimeFromItsClockOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lilt.tracking.time")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.InstantSource.class, "system")
                .check(service);
    }

    @Test
    void shouldHaveNoPackagesThatNeedEachOther() {
        slices().matching("dev.lilt.tracking.(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void shouldCallNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..", "io.vertx.ext.web.client..")
                .check(service);
    }
}
