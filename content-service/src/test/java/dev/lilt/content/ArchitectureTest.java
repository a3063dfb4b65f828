package dev.lilt.content;

import dev.lilt.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.lilt.content");
    }

    @Test
    void shouldKeepTheDomainFreeOfEverythingButJava() {
        checkThatOnlyTheJdkIsUsedBy("definition", "exercise", "plan", "guidance");
    }
}
