package dev.lilt.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clinicians read is what the engine asks. */
class SafetyDocTest {
    private static final Path DOC = Path.of("..", "docs", "safety.md");

    @Test
    void shouldShowEveryRuleAsItIsInItsOrder() throws IOException {
        // Given
        List<String> rules =
                Arrays.stream(SafetyRule.values()).map(SafetyDocTest::row).toList();

        // When
        List<String> shown = Files.readAllLines(DOC).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        // Then
        assertThat(shown).isEqualTo(rules);
    }

    private static String row(SafetyRule rule) {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(rule.id(), rule.condition(), effect(rule.effect()), rule.source(), rule.reviewedOn());
    }

    private static String effect(RuleEffect effect) {
        return switch (effect) {
            case RuleEffect.NoSession(SafetyDecision.RestAdvised decision, var when) -> "No session: `rest-advised`";
            case RuleEffect.NoSession(SafetyDecision.ClearanceNeeded decision, var when) ->
                "No session: `clearance-needed`";
            case RuleEffect.NoSession(SafetyDecision.Allowed decision, var when) -> "A session";
            case RuleEffect.LeftOut(String reason, var when) -> "“" + reason + "”";
        };
    }
}
