package dev.lilt.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.lilt.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.lilt.web");
    }

    @Test
    void shouldNotSignInWhatNeedsNobody() {
        noClasses()
                .that()
                .resideInAPackage("dev.lilt.web.client")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lilt.web.signin", "dev.lilt.web.proxy", "io.quarkus.oidc..")
                .check(classes());
    }
}
