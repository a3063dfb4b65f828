package dev.lilt.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.lilt.testing.ArchitectureRules;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.lilt.tracking");
    }

    @Test
    void shouldKeepTheDomainFreeOfEverythingButJava() {
        checkThatOnlyTheJdkIsUsedBy("calendar", "activity", "week", "forecast");
    }

    @Test
    void shouldBeGivenItsClock() {
        noClasses().should().callMethod(InstantSource.class, "system").check(classes());
    }

    @Test
    void shouldCallNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..", "io.vertx.ext.web.client..")
                .check(classes());
    }
}
