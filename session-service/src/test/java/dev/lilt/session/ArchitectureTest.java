package dev.lilt.session;

import dev.lilt.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.lilt.session");
    }

    @Test
    void shouldKeepTheDomainFreeOfEverythingButJava() {
        checkThatOnlyTheJdkIsUsedBy("definition", "timeline", "safety", "state");
    }
}
