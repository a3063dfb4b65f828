package dev.lilt.session;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.lilt.support.time.SpeechTime;
import dev.lilt.testing.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    /** The id of a timeline is the digest of its JSON, so what encodes it is a part of the domain. */
    private static final String ENCODER = "dev\\.lilt\\.session\\.timeline\\.(TimelineJson|CueJson).*";

    private static final String[] DOMAIN = {
        "dev.lilt.session.definition",
        "dev.lilt.session.timeline",
        "dev.lilt.session.safety",
        "dev.lilt.session.state",
        "dev.lilt.support.wire",
        "java..",
        "org.jspecify.."
    };

    ArchitectureTest() {
        super("dev.lilt.session");
    }

    @Test
    void shouldKeepTheDomainFreeOfEverythingButJava() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(List.of(DOMAIN).subList(0, 4).toArray(String[]::new))
                .and()
                .haveNameNotMatching(ENCODER)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN).or(type(SpeechTime.class)))
                .check(classes());
    }

    @Test
    void shouldLetWhatEncodesTimelinesKnowNothingButJackson() {
        ArchRuleDefinition.classes()
                .that()
                .haveNameMatching(ENCODER)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN).or(resideInAnyPackage("com.fasterxml.jackson..")))
                .check(classes());
    }
}
