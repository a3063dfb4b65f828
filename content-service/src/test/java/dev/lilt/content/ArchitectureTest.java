package dev.lilt.content;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.lilt.support.problem.FieldError;
import dev.lilt.support.time.SpeechTime;
import dev.lilt.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    private static final String[] DOMAIN = {
        "dev.lilt.content.definition", "dev.lilt.content.exercise", "dev.lilt.content.plan", "dev.lilt.content.guidance"
    };

    ArchitectureTest() {
        super("dev.lilt.content");
    }

    @Test
    void shouldKeepTheDomainFreeOfEverythingButJava() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN)
                        .or(resideInAnyPackage("java..", "org.jspecify.annotations", "dev.lilt.support.wire"))
                        .or(type(FieldError.class))
                        .or(type(SpeechTime.class)))
                .check(classes());
    }
}
