package dev.lilt.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rules that the main code of each module keeps; its own test extends this and adds what holds only there. */
// Reading the classes takes longer than checking them: once for all rules.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {
    private final String root;
    private final JavaClasses classes;

    /** @param root the package that all of the module's packages are in, such as {@code dev.lilt.session} */
    protected ArchitectureRules(String root) {
        this.root = root;
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** Returns the classes of the module, without tests. */
    protected final JavaClasses classes() {
        return classes;
    }

    /**
     * Checks that packages of the module depend only on the JDK, on annotations for null, on names on the wire, and on
     * each other.
     *
     * @param packages their names below the root
     */
    protected final void checkThatOnlyTheJdkIsUsedBy(String... packages) {
        String[] domain = Stream.of(packages).map(name -> root + "." + name).toArray(String[]::new);
        String[] allowed = Stream.concat(
                        Stream.of(domain), Stream.of("java..", "org.jspecify.annotations", "dev.lilt.support.wire"))
                .toArray(String[]::new);
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(domain)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(classes);
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void shouldBeGivenTheTimeAndNotReadIt() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void shouldNameThingsForWhatTheyAre() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils)").check(classes);
    }

    @Test
    void shouldSayOfEveryPackageThatNullIsMarked() {
        // When
        List<JavaPackage> packages = classes.getPackage(root).getSubpackagesInTree().stream()
                .filter(each -> !each.getClasses().isEmpty())
                .toList();

        // Then
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }
}
