package dev.lilt.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.lilt.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.lilt.support");
    }

    @Test
    void shouldKnowNoExerciseSessionOrWeek() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*\\.[^.]*(exercise|session|week|cue|timeline|plan|guidance)[^.]*")
                .check(classes());
    }

    @Test
    void shouldDependOnNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lilt.content..", "dev.lilt.session..", "dev.lilt.tracking..")
                .check(classes());
    }
}
